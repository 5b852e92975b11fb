package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.prompt.Condition;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Intervention;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import nudge.run.Reports;
import nudge.run.RunHeader;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;
import nudge.score.Answers;
import nudge.score.Reading;
import nudge.score.Score;
import nudge.shell.SessionValues;
import nudge.shell.ValueRenderer;
import nudge.view.AnswerColumn;
import nudge.view.AnswerColumns;
import nudge.view.HtmlText;
import nudge.view.HtmlView;
import nudge.view.Paged;
import nudge.view.SafeText;
import nudge.view.Style;
import nudge.view.TextView;
import nudge.view.Trail;
import nudge.view.View.Shown;
import nudge.view.Views;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile text is harmless wherever a person sees it. */
@Timeout(60)
class HostileTextsTest {
    private static final Style STYLE = Style.DEFAULTS;
    private static final int ROWS = 24;
    /** A character is shown as its number at the most, which takes eight. */
    private static final int MOST_OF_ONE = 8;

    /** Each character takes at most two chars and three marks, each of two chars. */
    private static final int LONGEST_LINE = 80 * 8;

    @TempDir
    Path folder;

    static Set<String> names() {
        return HostileTexts.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void safe_text_has_nothing_that_drives_or_hides_and_a_bounded_size(String name) {
        var text = text(name);

        for (var style : List.of(STYLE, STYLE.withGlyphs(Style.Glyphs.ASCII))) {
            assertHarmless(SafeText.line(style, text)).doesNotContain("\n").hasSizeLessThan(size(text));
            assertHarmless(SafeText.lines(style, text)).hasSizeLessThan(size(text));
        }
        assertHarmless(SafeText.file(text)).hasSizeLessThan(size(text));
        assertHarmless(String.join("\n", ValueRenderer.plain().lines(text, STYLE)));
        assertThat(SafeText.lines(STYLE.withGlyphs(Style.Glyphs.ASCII), text)).matches("(?s)[\\x20-\\x7e\\n]*+");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void views_are_lines_of_a_screen_and_touch_nothing_else(String name) throws Exception {
        for (var view : seen(name).entrySet()) {
            for (var line : view.getValue()) {
                assertHarmless(line).as(view.getKey()).doesNotContain("\n").hasSizeLessThan(LONGEST_LINE);
                assertThat(new AttributedString(line).columnLength())
                        .as(view.getKey() + ": " + line)
                        .isLessThanOrEqualTo(STYLE.width());
            }
            onScreen(view.getKey(), view.getValue());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void files_and_pages_hold_it_as_text(String name) {
        var text = text(name);
        assertHarmless(HtmlText.escape(text)).doesNotContain("<", ">", "\"", "'", "`");
        assertHarmless(HtmlView.items(List.of(result(text)), 1)).doesNotContain("<script", "<img", "<a ", "<style");
        var results = List.of(result(text));
        for (var view : Views.all()) {
            var shown = new Shown(Reports.report(header("Q", text), results), results, STYLE);
            assertHarmless(view.render(shown).replace("\r\n", "\n")).as(view.name());
        }
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertHarmless(String text) {
        int bad = text.codePoints()
                .filter(point -> point != '\n')
                .filter(point -> switch (Character.getType(point)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
                    default -> Character.getType(point) == Character.UNASSIGNED;
                })
                .findFirst()
                .orElse(0);
        assertThat(Integer.toHexString(bad)).as("what drives or hides").isEqualTo("0");
        return assertThat(text);
    }

    /** Between two lines of ours, with the screen looked at by another reader of sequences. */
    private static void onScreen(String name, List<String> lines) throws Exception {
        var some = lines.stream().limit(ROWS - 3).toList();
        try (var window = new Window(STYLE.width(), ROWS)) {
            var writer = window.terminal().writer();
            writer.print("above\r\n" + String.join("\r\n", some) + (some.isEmpty() ? "" : "\r\n") + "below");
            writer.flush();
            var rows = window.await("below").text().split("\n", -1);
            assertThat(rows[0]).as(name).isEqualTo("above");
            assertThat(rows[some.size() + 1]).as(name).isEqualTo("below");
        }
    }

    private Map<String, List<String>> seen(String name) {
        var text = text(name);
        var seen = new LinkedHashMap<String, List<String>>();
        seen.put("item", TextView.item(STYLE, result(text)));
        seen.put("open", TextView.open(STYLE, result(text)));
        seen.put("unfolded", TextView.openUnfolded(STYLE, result(text)));
        seen.put("flips", TextView.flips(STYLE, List.of(result(text)), "Q", "Q+IF"));
        var column = new AnswerColumn(text, text, text, AnswerColumn.State.FAILED, 1, 1, text);
        seen.put("answers", AnswerColumns.lines(STYLE, List.of(column, column)));
        seen.put("ends of answers", AnswerColumns.ends(STYLE, List.of(column, column), 9));
        var report = Reports.figures(header(text, text), List.of());
        var snapshot = new RunSnapshot(RunSnapshot.State.RUNNING, report, 1, 1, 9, 0);
        seen.put("status", TextView.status(STYLE, snapshot, Trail.EMPTY.plus(snapshot), 4));
        seen.put("header", TextView.header(STYLE, header(text, text)));
        seen.put("pager", pager(text));
        seen.put("printed", printed(text));
        seen.putAll(values(text));
        return seen;
    }

    private static List<String> pager(String text) {
        var paged = new Paged() {
            @Override
            public String title() {
                return "item 1";
            }

            @Override
            public List<String> lines(Style style) {
                return TextView.open(style, result(text));
            }
        };
        return new Pager(paged, () -> STYLE)
                .rows(STYLE.width(), ROWS - 3).stream()
                        .map(AttributedString::toString)
                        .toList();
    }

    private static List<String> printed(String text) {
        var safe = Printed.safe(text.replaceAll("\u001b\\[[0-9;]*m|\t|\r?\n", ""));
        int end = safe.offsetByCodePoints(0, Math.min(20, safe.codePointCount(0, safe.length())));
        return List.of(safe.substring(0, end).split("\n", -1));
    }

    private Map<String, List<String>> values(String text) {
        var settings = Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:");
        try (var nudge = Nudge.open(Registry.installed(), settings)) {
            var mine = Intervention.of(text, text, (prompt, words) -> prompt);
            var renderer = SessionValues.of(nudge);
            return Map.of(
                    "intervention", renderer.lines(mine, STYLE),
                    "condition", renderer.lines(Condition.Q.with(mine), STYLE));
        }
    }

    private static String text(String name) {
        return HostileTexts.all().getOrDefault(name, "");
    }

    private static int size(String text) {
        return MOST_OF_ONE * (text.length() + 1);
    }

    private static RunHeader header(String condition, String text) {
        var model = new ModelInfo(
                "sim:" + text, text, text, ModelKind.SIMULATED, DialogueFormat.CHAT, Set.of(), new TreeMap<>());
        return new RunHeader(
                1,
                "00",
                text,
                text,
                model,
                Reading.TEXT,
                Stream.of(condition, "Q+IF")
                        .map(name -> new Condition(name, List.of()))
                        .toList(),
                PromptPack.of(text, text, text, Map.of()),
                IntStream.range(0, 9).mapToObj(i -> "made/" + i).toList(),
                1,
                1,
                List.of(),
                "",
                List.of(text));
    }

    private static SampleResult result(String text) {
        var fields = new TreeMap<>(Map.of("context", text, "question", text));
        var sample = new Sample("made/1", fields, List.of(text, "b"), 1, new TreeMap<>(Map.of("x", text)), 1);
        var prompt = Prompt.of(
                Turn.human(new Part.Text("question", text)), Turn.assistant(new Part.Generate("answer", 9, List.of())));
        var fills = List.of(Fill.written("answer", text, Fill.Finish.STOP));
        var completion = new Completion(fills, Completion.Tokens.NONE, 0, List.of(text));
        var answers = new Answers(new TreeMap<>(Map.of("main", List.of(new Answers.Answer(prompt, completion)))));
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        outcomes.put("Q", outcome(answers, text, text));
        outcomes.put("Q+IF", outcome(answers, "b", ""));
        return new SampleResult(1, sample, outcomes);
    }

    private static SampleResult.Outcome outcome(Answers answers, String answer, String error) {
        var score = Score.scored(answer, Map.of("right", 0.0));
        return new SampleResult.Outcome(answers, score, Completion.Tokens.NONE, 1, false, error);
    }
}
