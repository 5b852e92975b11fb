package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nudge.Golden;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.Prices;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.run.ExampleRun;
import nudge.run.Reports;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;
import nudge.score.Answers;
import nudge.score.Score;
import nudge.view.AnswerColumn.State;
import nudge.view.Table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlBlocksTest {
    private static final String HOSTILE =
            "\u001b]0;owned\u0007<script>alert(1)</script>\u202e<img src=x onerror=alert(2)>\"' style='x' </style>";
    private static final int LIMIT = 100_000;

    @ParameterizedTest
    @MethodSource("blocks")
    void blocks_look_as_on_file(String name, String html) {
        Golden.check("page-" + name + ".html", html);
    }

    static List<Object[]> blocks() {
        var results = ExampleRun.results();
        var items = items(results);
        return List.of(
                new Object[] {"live-begun", LiveHtml.of(watched(RunSnapshot.State.RUNNING, 0))},
                new Object[] {"live", LiveHtml.of(watched(RunSnapshot.State.RUNNING, 18))},
                new Object[] {
                    "live-stopped", LiveHtml.of(watched(RunSnapshot.State.STOPPED, 36), List.of("REPLAY of 2026-11-20"))
                },
                new Object[] {"latest", items.html(3)},
                new Object[] {"item", HtmlView.item(results.get(4))},
                new Object[] {"answers", answers("Because.", "Ann left.")},
                new Object[] {
                    "prompt", new PromptPreview("Q+IF", prompt("Who left?", ""), prompt("Who left?", "+")).html()
                },
                new Object[] {"frame", HtmlFrame.of(table("a <b>"), 2)});
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_that_others_wrote_is_more_than_text(String html) {
        assertThat(html)
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("\u001b")
                .doesNotContain("\u0007")
                .doesNotContain("\u202e");
        assertThat(html).doesNotContain("<style").doesNotContain("\n\n");
    }

    static List<String> hostile() {
        var result = hostileResult();
        return List.of(
                HtmlView.item(result),
                HtmlView.items(List.of(result), 3),
                LatestItems.NONE.plus(result).html(1),
                LiveHtml.of(watched(RunSnapshot.State.RUNNING, 3), List.of(HOSTILE)),
                answers(HOSTILE, HOSTILE),
                HtmlPrompt.of(prompt(HOSTILE, "")),
                HtmlFrame.of(table(HOSTILE), 5));
    }

    @Test
    void live_pictures_are_bounded_however_much_there_is() {
        var items = LatestItems.NONE;
        for (int i = 0; i < 300; i++) {
            items = items.plus(hostileResult());
        }

        assertThat(items.last()).hasSize(200);
        assertThat(items.html(5)).hasSizeLessThan(LIMIT).contains("more items are not on this page");
        assertThat(HtmlView.item(hostileResult())).hasSizeLessThan(LIMIT);
        assertThat(answers("<".repeat(90_000), "<".repeat(90_000))).hasSizeLessThan(LIMIT);
        assertThat(HtmlPrompt.of(prompt("<".repeat(90_000), "+"))).hasSizeLessThan(LIMIT);
    }

    @Test
    void long_tables_show_their_first_rows_and_say_so() {
        var rows = IntStream.range(0, 3_000).mapToObj(i -> "<".repeat(200)).toList();

        var html = HtmlFrame.of(new Table(List.of(new Column("x", Column.Type.TEXT, List.copyOf(rows)))), 2_000);

        assertThat(html).hasSizeLessThan(LIMIT).contains("3000 rows, 1 column; the first ", " and the last ", "rows …");
    }

    @Test
    void items_beyond_those_in_sight_are_folded_and_counted() {
        var html = items(ExampleRun.results()).html(3);

        assertThat(html).contains(">45 earlier items</summary>").doesNotContain("not on this page");
        assertThat(LatestItems.NONE.html(3)).contains("No item is finished yet.");
    }

    @Test
    void text_counterparts_say_the_same() {
        var live = LiveHtml.lines(Style.DEFAULTS, watched(RunSnapshot.State.RUNNING, 18));
        var latest = items(ExampleRun.results()).lines(Style.DEFAULTS, 2);

        assertThat(String.join("\n", live)).contains("SIMULATED").contains("18/48");
        assertThat(latest.get(0)).isEqualTo(" 46 items before these");
        assertThat(String.join("\n", latest)).contains("#47").contains("#48");
    }

    private static LatestItems items(List<SampleResult> results) {
        var items = LatestItems.NONE;
        for (var result : results) {
            items = items.plus(result);
        }
        return items;
    }

    private static Watched watched(RunSnapshot.State state, int done) {
        var results = ExampleRun.results().subList(0, done);
        var header = ExampleRun.liveHeader();
        var report =
                state == RunSnapshot.State.RUNNING ? Reports.figures(header, results) : Reports.report(header, results);
        return Watched.of(new RunSnapshot(
                state, report, 15_000, 4L * done, 192, 20, ExampleRun.costs(report, new Prices(3, Double.NaN, 15))));
    }

    private static String answers(String reasoning, String answer) {
        var done = new AnswerColumn("Q+IF", reasoning, answer, State.DONE, 12, 340, "");
        var failed = AnswerColumn.waiting("Q").withState(State.FAILED);
        return HtmlAnswers.of("sim: [SIMULATED]", "Who left?", List.of(done, failed));
    }

    private static Prompt prompt(String words, String more) {
        var asked = new ArrayList<Part>(List.of(new Part.Text("question", words)));
        if (!more.isEmpty()) {
            asked.add(new Part.Text("instruction", "\n\nBe brief."));
        }
        return Prompt.of(
                Turn.human(asked.toArray(Part[]::new)),
                Turn.assistant(
                        new Part.Generate("reasoning", 10, List.of()),
                        new Part.Choose("answer", List.of(new Option(" Ann", 0), new Option(" Bob", 1)))));
    }

    private static Table table(String text) {
        return new Table(List.of(
                new Column(text, Column.Type.TEXT, List.of(text, "b", "c")),
                new Column("p", Column.Type.NUMBER, Arrays.asList(.25, null, 1.0))));
    }

    private static SampleResult hostileResult() {
        var fields = new TreeMap<>(Map.of("context", HOSTILE, "question", HOSTILE));
        var sample = new Sample(HOSTILE, fields, List.of(HOSTILE, "b"), 1, new TreeMap<>(Map.of("x", HOSTILE)), 1);
        var fills = List.of(Fill.written("reasoning", HOSTILE, Fill.Finish.STOP));
        var completion = new Completion(fills, Completion.Tokens.NONE, 0, List.of(HOSTILE));
        var answer = new Answers.Answer(ExampleRun.prompt(sample, 3), completion);
        var answers = new Answers(new TreeMap<>(Map.of("main", List.of(answer))));
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        ExampleRun.CONDITIONS.forEach(name -> outcomes.put(
                name,
                new SampleResult.Outcome(
                        answers,
                        Score.scored(HOSTILE, Map.of("right", 0.0)),
                        Completion.Tokens.NONE,
                        1,
                        false,
                        HOSTILE)));
        return new SampleResult(1, sample, outcomes);
    }
}
