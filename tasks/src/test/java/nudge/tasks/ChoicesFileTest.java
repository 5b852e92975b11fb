package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.run.DataFolders;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesFileTest {
    @TempDir
    private Path folder;

    @Test
    void json_lines_become_samples() throws IOException {
        var samples = read("q.jsonl", """
                {"id": "a", "question": "2 + 2?", "choices": ["3", "4"], "target": 1, "cluster": "sums", "level": 2}

                {"id": 7, "question": "Red?", "choices": ["yes", "no", "maybe"], "target": 0}
                """);

        assertThat(samples).extracting(Sample::id).containsExactly("a", "7");
        assertThat(samples.get(0).choices()).containsExactly("3", "4");
        assertThat(samples.get(0).target()).isEqualTo(1);
        assertThat(samples.get(0).cluster()).isEqualTo("sums");
        assertThat(samples.get(0).fields()).isEqualTo(Map.of("question", "2 + 2?", "level", "2"));
        assertThat(samples.get(1).cluster()).isEqualTo("7");
    }

    @Test
    void csv_has_a_column_for_each_choice_or_one_array() throws IOException {
        var columns = read("columns.csv", """
                id,question,choice1,choice2,choice3,target
                a,"One, or
                two?",one,two,,1
                b,Three?,x,y,z,2
                """);
        var array = read("array.csv", "id,question,choices,target\na,One?,\"[\"\"one\"\",\"\"two\"\"]\",0\n");

        assertThat(columns).extracting(Sample::choices).containsExactly(List.of("one", "two"), List.of("x", "y", "z"));
        assertThat(columns.get(0).field("question")).isEqualTo("One, or\ntwo?");
        assertThat(array.get(0).choices()).containsExactly("one", "two");
    }

    @Test
    void all_problems_are_named_at_once() throws IOException {
        var file = folder.resolve("q.jsonl");
        Files.writeString(file, """
                {"id": "a", "question": "Q?", "choices": ["x", "y"], "target": 2}
                {"id": "b", "choices": ["x"], "target": 0}
                {"id": "c", "question": "Q?", "choices": ["x", "x"], "target": 0}
                {"id": "d", "question": "Q?", "choices": ["x", "y"], "target": 0}
                {"id": "d", "question": "Q?", "choices": ["x", "y"], "target": "1"}
                {"id": "d", "question": "Q?", "choices": ["x", "y"], "target": 1}
                [1]
                """);

        assertThatThrownBy(() -> ChoicesFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessage("Choices file '"
                        + file + "' has 7 problems:\n"
                        + "  line 7: not a JSON object\n"
                        + "  line 1: 'target' is 2; it should be the right choice's number, from 0 to 1\n"
                        + "  line 2: 'question' is missing; it should be a text\n"
                        + "  line 2: 'choices' has 1 texts; it should have 2 to 26\n"
                        + "  line 3: two of the 'choices' are the same\n"
                        + "  line 5: 'target' is \"1\"; it should be a whole number\n"
                        + "  line 6: the 'id' stands on line 4 already; ids must be unique\n"
                        + "Mend these lines, or fetch the file again.");
    }

    @Test
    void a_file_that_is_not_there_says_what_it_should_be() {
        assertThatThrownBy(() -> new ChoicesTask("no/such.jsonl").dataset(DataFolders.NONE))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "The choices file 'no/such.jsonl' is not here. Give the path of a JSON Lines file with 'id',"
                                + " 'question', 'choices' and 'target' (0-based), or of a CSV file with such columns.");
    }

    @Test
    void right_and_wrong_answerers_get_what_they_must() throws IOException {
        var samples = read("q.jsonl", """
                {"id": "a", "question": "2 + 2?", "choices": ["3", "4"], "target": 1}
                {"id": "b", "question": "3 + 3?", "choices": ["6", "7"], "target": 0}
                """);
        var task = new ChoicesTask("q.jsonl");

        assertThat(Answerer.RIGHT
                        .estimate(task, samples, Reading.TEXT, "accuracy")
                        .value())
                .isEqualTo(1);
        assertThat(Answerer.RIGHT
                        .estimate(task, samples, Reading.LETTER_ROTATED, "p_right")
                        .value())
                .isCloseTo(.7, within(1e-12));
        assertThat(Answerer.FIRST
                        .estimate(task, samples, Reading.PARSE, "accuracy")
                        .value())
                .isEqualTo(.5);
    }

    private List<Sample> read(String name, String text) throws IOException {
        return ChoicesFile.read(Files.writeString(folder.resolve(name), text));
    }
}
