package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.run.ExampleRun;
import nudge.run.Reports;
import nudge.run.SampleResult;
import nudge.score.Answers;
import nudge.score.Score;
import nudge.view.View.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every installed view must hold, with a model that writes what it should not. */
class HostileTextTest {
    private static final String HOSTILE =
            "\u001b]0;owned\u0007\u001b[2J<script>alert(1)</script>\u202e\u009b31m=cmd|'/C calc'!A0 \"&'";

    static Stream<View> views() {
        return Stream.concat(
                ServiceLoader.load(View.class).stream().map(ServiceLoader.Provider::get),
                Stream.of(
                        together("page of several", SuiteReport::page),
                        together("markdown of several", SuiteReport::markdown),
                        together("table of several", suite -> suite + "\n")));
    }

    /** What is hostile in one run is so in a report on several, and in what was not asked. */
    private static View together(String name, Function<SuiteReport, String> form) {
        return new View() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String render(Shown shown) {
                return form.apply(new SuiteReport(List.of(shown), new TreeMap<>(Map.of(HOSTILE, HOSTILE))));
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("views")
    void no_control_character_comes_through(View view) {
        var text = view.render(shown());

        assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r'))
                .isEmpty();
        assertThat(text).doesNotContain("\u202e");
    }

    @ParameterizedTest
    @MethodSource("views")
    void what_is_simulated_is_called_so(View view) {
        assertThat(view.render(shown())).contains("SIMULATED");
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_same_run_gives_the_same_bytes_and_ends_its_last_line(View view) {
        assertThat(view.render(shown())).isEqualTo(view.render(shown())).endsWith("\n");
    }

    @Test
    void no_tag_comes_through_to_html() {
        assertThat(new HtmlView().render(shown())).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(views().map(view -> view.render(shown())).filter(text -> text.startsWith("<!DOCTYPE")))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).doesNotContain("<script"));
        assertThat(together("", SuiteReport::markdown).render(shown())).doesNotContain("<script");
    }

    @Test
    void no_formula_comes_through_to_a_spreadsheet() {
        var row = new CsvView().render(shown("=1+1")).split("\r\n", -1)[1];

        assertThat(row).startsWith("hostile,Q,scored,'=1+1,");
    }

    @Test
    void open_items_cannot_drive_the_terminal() {
        var lines = TextView.open(Style.DEFAULTS, shown().results().get(0));

        assertThat(String.join("\n", lines)).doesNotContain("\u001b").contains("‹1B›[2J");
    }

    private static Shown shown() {
        return shown(HOSTILE);
    }

    private static Shown shown(String answer) {
        var header = ExampleRun.header();
        var results = List.of(result(answer));
        return new Shown(Reports.report(header, results), results, Style.DEFAULTS);
    }

    private static SampleResult result(String answer) {
        var fields = new TreeMap<>(Map.of("context", HOSTILE, "question", HOSTILE));
        var sample = new Sample("hostile", fields, List.of(HOSTILE, "b"), 1, new TreeMap<>(Map.of("x", HOSTILE)), 1);
        var prompt = ExampleRun.prompt(sample, 3);
        var fills = List.of(Fill.written("reasoning", HOSTILE, Fill.Finish.STOP));
        var completion = new Completion(fills, Completion.Tokens.NONE, 0, List.of(HOSTILE));
        var answers = new Answers(new TreeMap<>(Map.of("main", List.of(new Answers.Answer(prompt, completion)))));
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        ExampleRun.CONDITIONS.forEach(name -> outcomes.put(
                name,
                new SampleResult.Outcome(
                        answers,
                        Score.scored(answer, Map.of("right", 0.0)),
                        Completion.Tokens.NONE,
                        1,
                        false,
                        HOSTILE)));
        return new SampleResult(1, sample, outcomes);
    }
}
