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
                        + "  line 1: 'target' is 2; it should be the right choice's number, from 0 to 1, or be left"
                        + " out where there is none\n"
                        + "  line 2: 'question' is missing; it should be a text\n"
                        + "  line 2: 'choices' has 1 texts; it should have 2 to 26\n"
                        + "  line 3: two of the 'choices' are the same\n"
                        + "  line 5: 'target' is \"1\"; it should be a whole number\n"
                        + "  line 6: the 'id' stands on line 4 already; ids must be unique\n"
                        + "Mend these lines, or fetch the file again.");
    }

    @Test
    void a_question_without_a_right_answer_is_one() throws IOException {
        var lines = read("q.jsonl", """
                {"id": "a", "question": "Q?", "choices": ["x", "y"]}
                {"id": "b", "question": "Q?", "choices": ["x", "y"], "target": null}
                {"id": "c", "question": "Q?", "choices": ["x", "y"], "target": -1}
                """);
        var table = read("q.csv", "id,question,choice1,choice2,target\na,Q?,x,y,\nb,Q?,x,y,-1\nc,Q?,x,y,1\n");
        var without = read("n.csv", "id,question,choice1,choice2\na,Q?,x,y\n");

        assertThat(lines).noneMatch(Sample::hasTarget);
        assertThat(table).extracting(Sample::target).containsExactly(-1, -1, 1);
        assertThat(without).noneMatch(Sample::hasTarget);
    }

    @Test
    void line_ends_marks_and_packing_do_not_matter() throws IOException {
        var plain = "id,question,choice1,choice2,target\r\na,\"One, \"\"or\"\" two?\",one,two,1\r\n";
        var packed = folder.resolve("p.csv.gz");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(("\ufeff" + plain).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(ChoicesFile.read(packed)).isEqualTo(read("p.csv", plain));
        assertThat(ChoicesFile.read(packed).get(0).field("question")).isEqualTo("One, \"or\" two?");
        assertThat(read("p.jsonl", "\ufeff{\"id\": \"a\", \"question\": \"Q?\", \"choices\": [\"x\", \"y\"]}\r\n"))
                .hasSize(1);
    }

    @Test
    void a_broken_table_names_its_lines() throws IOException {
        var file = folder.resolve("q.csv");
        Files.write(file, """
                id,question,choice1,choice2,target,unknown
                a,Q?,x,y,7,
                b,Yes, or no?,x,y,1,0
                c,Q?,x,y,y,
                d,café?,x,y,0,
                e,Q?,x,y,0,2
                """.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ChoicesFile.read(file))
                .hasMessage("Choices file '" + file + "' has 6 problems:\n"
                        + "  line 3: it has 1 cells more than there are columns; put quotes around texts with commas\n"
                        + "  line 2: 'target' is 7; it should be the right choice's number, from 0 to 1, or be left out where"
                        + " there is none\n"
                        + "  line 3: 'target' is \"y\"; it should be a whole number\n"
                        + "  line 4: 'target' is the choice's words; give its number, 1\n"
                        + "  line 5: it holds signs that are not UTF-8; save the file as UTF-8\n"
                        + "  line 6: 'unknown' is '2'; it should be the number, from 0 to 1, of the choice that says that"
                        + " nobody can know\n"
                        + "Mend these lines, or fetch the file again.");
    }

    @Test
    void other_tables_and_empty_files_are_refused() throws IOException {
        var other = Files.writeString(folder.resolve("o.csv"), "id;question;choice1;choice2\na;Q?;x;y\n");
        var empty = Files.writeString(folder.resolve("e.csv"), "");
        var blank = Files.writeString(folder.resolve("e.jsonl"), "\n\n");

        assertThatThrownBy(() -> ChoicesFile.read(other))
                .hasMessageContaining("line 1: the columns are [id;question;choice1;choice2]; needed are id, question,")
                .hasMessageContaining("Columns are apart by commas");
        assertThatThrownBy(() -> ChoicesFile.read(empty)).hasMessageContaining("line 1: it is empty");
        assertThatThrownBy(() -> ChoicesFile.read(blank)).hasMessageContaining("line 1: there is no question in it");
    }

    @Test
    void what_was_taken_for_what_is_told() throws IOException {
        var table = Files.writeString(
                folder.resolve("q.csv"),
                "id,question,choice1,choice2,choice3,target,category,hint,hint\na,Q?,x,y,,0,sums,h,i\n");
        var lines = Files.writeString(
                folder.resolve("q.jsonl"),
                "{\"id\": \"a\", \"question\": \"Q?\", \"choices\": [\"x\", \"y\"], \"tags\": [1], \"meta\": {}}\n");

        assertThat(ChoicesFile.understood(table).understood().toString())
                .isEqualTo("{file=" + table + ", a table (CSV), id=column 'id', question=column 'question',"
                        + " options=columns 'choice1' to 'choice3', empty cells left out, right answer=column 'target',"
                        + " for prompts={hint}, groups='category', not read='hint' a second time}");
        assertThat(ChoicesFile.understood(lines).understood().toString())
                .isEqualTo("{file=" + lines + ", JSON Lines, id='id', question='question', options='choices',"
                        + " right answer=none named, groups=none, not read='meta' (an object), 'tags' (a list)}");
    }

    @Test
    void readers_are_told_what_cannot_be_scored() throws IOException {
        var samples = read("q.jsonl", """
                {"id": "a", "question": "2 + 2?", "choices": ["3", "4"], "target": 1}
                {"id": "b", "question": "3 + 3?", "choices": ["6", "7", "8"]}
                """);

        assertThat(ChoicesNotes.of(samples))
                .containsExactly(
                        "Own file: 2 items, 2 to 3 options, 1 without a right answer: they count in no accuracy.");
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
