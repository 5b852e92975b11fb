package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nudge.data.UsageException;
import nudge.shell.docs.DocsIndex;
import nudge.view.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpTopicsTest {
    private static final HelpTopics TOPICS = new HelpTopics(
            DocsIndex.installed(),
            List.of("import static nudge.tasks.Tasks.*;", "import static nudge.prompts.Conditions.*;"));

    private static List<String> about(String topic) {
        return TOPICS.about(topic).lines(Style.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run              | RunHandle run(Task task, Condition... conditions)",
                "run()            | RunHandle run(Task task, Condition... conditions)",
                "Q_IF             | Condition Conditions.Q_IF",
                "bbqMini          | BbqTask Tasks.bbqMini",
                "bbqMini.limit    | Task Task.limit(int samples)",
                "bbq.age.limit(8) | Task Task.limit(int samples)",
                "RunHandle.flips  | Showable RunHandle.flips(Condition a, Condition b)",
                "nudge.run.Task   | class Task",
                "Condition        | record Condition",
                "hhh              | Task Tasks.hhh",
                "hhh(2)           | Condition Conditions.hhh(int n)",
            })
    void topic_begins_with_its_signature(String topic, String signature) {
        assertThat(about(topic).get(0)).isEqualTo(signature);
    }

    @Test
    void type_lists_its_members_and_those_from_above() {
        assertThat(about("BbqTask"))
                .anyMatch(line -> line.startsWith("ambig "))
                .anyMatch(line -> line.startsWith("limit(samples) "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q_FI         | Did you mean 'Q_IF'?",
                "bbqMin       | Did you mean 'bbqMini'?",
                "bbqMini.limt | Did you mean 'limit'?",
                "RunHandle.flip | Did you mean 'flips'?",
            })
    void unknown_topic_names_the_nearest(String topic, String hint) {
        assertThatThrownBy(() -> about(topic))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Unknown ")
                .hasMessageEndingWith(hint);
    }

    @Test
    void value_is_explained_by_its_type() {
        assertThat(TOPICS.aboutValue(nudge.prompt.Condition.Q)
                        .lines(Style.DEFAULTS)
                        .get(0))
                .isEqualTo("record Condition");
        assertThat(TOPICS.aboutValue(List.of()).lines(Style.DEFAULTS).get(0)).startsWith("A value of java.util.");
    }

    @Test
    void overview_fits_a_screen() {
        var lines = Help.overview(List.of()).lines(Style.DEFAULTS);

        assertThat(lines).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 80);
        Help.verbs().forEach(verb -> assertThat(String.join("\n", lines)).contains(verb + "("));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?run             | help(\"run\")",
                "run?             | help(\"run\")",
                "'run() ?'        | help(\"run\")",
                "help run         | help(\"run\")",
                "help run;        | help(\"run\")",
                "?bbqMini.limit   | help(\"bbqMini.limit\")",
                "help             | help()",
                "?                | help()",
                "help()           | help()",
                "a ? b : c        | a ? b : c",
                "int help = 3;    | int help = 3;",
                "?run + 1         | ?run + 1",
            })
    void lines_that_ask_for_help_become_java(String line, String java) {
        assertThat(HelpLine.asJava(line, Stream.empty())).isEqualTo(java);
    }
}
