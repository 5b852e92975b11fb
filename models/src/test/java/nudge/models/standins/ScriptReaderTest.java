package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nudge.data.DataException;
import nudge.data.UsageException;
import nudge.model.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptReaderTest {
    @TempDir
    Path folder;

    @Test
    void blank_lines_and_comments_are_left_out() {
        assertThat(read("# rules", "", "{\"answer\": \"(a)\"}").rules())
                .extracting(Rule::line)
                .containsExactly(3);
    }

    @Test
    void the_first_line_may_say_what_the_model_can_do() {
        assertThat(read("{\"capabilities\": [\"forced-prefix\"]}", "{\"choice\": 0}")
                        .can())
                .containsExactly(Capability.FORCED_PREFIX);
    }

    @Test
    void all_problems_are_told_with_file_and_line() {
        var file = Lines.write(
                folder.resolve("rules.jsonl"),
                "{\"condition\": \"Q\", \"anser\": \"(a)\"}",
                "{\"answer\": \"(a)\", \"choice\": 1}",
                "{\"answer\": 3}",
                "{\"fail\": \"sometimes\"}",
                "{\"id\": \"x\", \"fail-times\": 2, \"choice\": -1}",
                "not json",
                "[1]",
                "{\"id\": \"y\", \"log-probabilities\": [0, \"a\"]}",
                "{\"capabilities\": [\"all\"]}");

        assertThatThrownBy(() -> ScriptReader.read(file))
                .isInstanceOf(DataException.class)
                .hasMessage("""
                        Cannot use script '@': 12 problems.
                          @:1: Unknown field 'anser'. Known: answer, chain, choice, condition, contains, delay, fail, \
                        fail-times, hole, id, log-probabilities, message, prompt. Did you mean 'answer'?
                          @:1: does nothing: it has none of answer, choice, log-probabilities, fail, delay
                          @:2: answers twice; give one of answer, choice, log-probabilities
                          @:3: "answer" is 3, expected text in quotes
                          @:3: is never reached, nor is what follows: the rule in line 2 answers everything
                          @:4: Unknown failure 'sometimes'. Known: fatal-for-request, fatal-for-run, retriable.
                          @:5: has "fail-times" or "message", but no "fail"
                          @:5: "choice" is -1, expected a whole number from 0 up
                          @:6: not valid JSON: Unrecognized token 'not': was expecting (JSON String, Number, Array, \
                        Object or token 'null', 'true' or 'false') (column 1)
                          @:7: not a JSON object, such as {"id": "Age/0", ...}
                          @:8: "log-probabilities" is [0,"a"], expected a list of numbers
                          @:9: "capabilities" is a list of names and stands in the first line, by itself
                        A rule reads {"condition": "Q+IF", "id": "Age/*", "answer": "(b)"}.""".replace("@", file.toString()));
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        var file = folder.resolve("none.jsonl");

        assertThatThrownBy(() -> ScriptReader.read(file))
                .hasMessage("There is no script '" + file + "'. Looked for it in '" + folder + "'. Check the path.");
    }

    @Test
    void a_reference_without_a_file_is_told() {
        assertThatThrownBy(() -> Asked.open(new ScriptedProvider(), "scripted:"))
                .isInstanceOf(UsageException.class)
                .hasMessage("Model 'scripted:' names no file. Write it as 'scripted:rules.jsonl'.");
    }

    private Script read(String... lines) {
        return ScriptReader.read(Lines.write(folder.resolve("rules.jsonl"), lines));
    }
}
