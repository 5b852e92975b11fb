package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nudge.model.Costs;
import nudge.model.RunCosts;
import nudge.prompt.Prompt;
import nudge.run.Citations;
import nudge.run.Compared;
import nudge.run.Comparisons;
import nudge.run.Drill;
import nudge.run.Forecast;
import nudge.run.Interactions;
import nudge.run.PhraseEffects;
import nudge.run.Prospect;
import nudge.run.RunHeader;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;

/** Runs, items and prompts on a screen. No line is wider than the style's width; all that others wrote is made safe. */
public final class TextView implements View {
    private static final int MOST_STATUS_ROWS = 5;

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String render(Shown shown) {
        return String.join("\n", report(shown.style(), shown.report())) + "\n";
    }

    /** What a run is. */
    public static List<String> header(Style style, RunHeader header) {
        return fitted(style, HeaderLines.of(style, header));
    }

    /** Header, figures and findings. */
    public static List<String> report(Style style, RunReport report) {
        var lines = new ArrayList<>(header(style, report.header()));
        lines.addAll(said(style, report));
        return List.copyOf(lines);
    }

    /** All that a run says at its end: figures, controls, findings. */
    public static List<String> said(Style style, RunReport report) {
        var lines = new ArrayList<>(table(style, report));
        lines.addAll(fitted(style, ControlLines.of(style, report)));
        lines.addAll(failed(style, report));
        if (!report.findings().isEmpty()) {
            lines.add("");
            lines.addAll(findings(style, report));
        }
        return List.copyOf(lines);
    }

    /** The figures alone. */
    public static List<String> table(Style style, RunReport report) {
        return fitted(style, new TableLines(style, report).lines());
    }

    /** The figures of each group of the breakdown; nothing where there is none. */
    public static List<String> groups(Style style, RunReport report) {
        return fitted(style, new GroupLines(style, report).lines());
    }

    /** A run broken down, at most so many rows. */
    public static List<String> drill(Style style, Drill drill, int most) {
        return fitted(style, new DrillLines(style, drill, most).lines());
    }

    /** The findings alone. */
    public static List<String> findings(Style style, RunReport report) {
        return fitted(style, FindingLines.of(style, report.findings()));
    }

    /** A sentence beside a run's own findings. */
    public static List<String> aside(Style style, String sentence) {
        return fitted(style, Hanging.of(style, " " + Paint.LOUD.on(style, "!") + " ", sentence));
    }

    /** The samples that failed for good, at most ten by name. */
    public static List<String> failed(Style style, RunReport report) {
        return fitted(style, FailedLines.of(style, report.failed()));
    }

    /** What a run has cost, in one line. */
    public static String cost(Costs costs) {
        return CostLines.line(costs);
    }

    /** What a run would ask and cost. */
    public static List<String> forecast(Style style, Forecast forecast) {
        return ForecastLines.of(style, forecast);
    }

    /** Which phrases of a nudge carry it. */
    public static List<String> phrases(Style style, RunHeader header, PhraseEffects effects) {
        return PhraseLines.of(style, header, effects);
    }

    /** What it takes to see an effect. */
    public static List<String> prospect(Style style, Prospect prospect, Forecast forecast) {
        return ProspectLines.of(style, prospect, forecast);
    }

    /** What a run has cost, a row a condition. */
    public static List<String> costs(Style style, RunCosts costs) {
        return fitted(style, CostLines.table(style, costs));
    }

    /** One finished sample: what was asked, then a row a condition. */
    public static List<String> item(Style style, SampleResult result) {
        return fitted(style, new ItemLines(style, result).lines());
    }

    /** One sample, its conditions side by side: the prompt once with what each adds, then answers and probabilities. */
    public static List<String> open(Style style, SampleResult result) {
        return fitted(style, new OpenBeside(style, result).lines());
    }

    /** One sample in full: every prompt as it was sent, nothing folded. */
    public static List<String> openUnfolded(Style style, SampleResult result) {
        return fitted(style, new OpenLines(style, result, PromptLines.Depth.FULL).lines());
    }

    /** The items whose answer differs between two conditions. */
    public static List<String> flips(Style style, List<SampleResult> results, String a, String b) {
        return fitted(style, new FlipLines(style, a, b).lines(results));
    }

    /** What flips for no reason: to be read beside flips. */
    public static List<String> floor(Style style, RunReport report) {
        return fitted(
                style, Hanging.of(style, " ", ControlWords.FLOOR + ": " + new ControlWords(report).floor() + "."));
    }

    /** A paired comparison B - A, metric by metric, what it must stand against, and what it is of. */
    public static List<String> compare(Style style, Compared compared) {
        var lines = new ArrayList<String>();
        lines.add(" " + Paint.BOLD.on(style, SafeText.line(style, Comparisons.name(compared.b(), compared.a()))));
        lines.add(origin(style, compared.header()));
        lines.addAll(CompareLines.of(style, compared));
        return fitted(style, lines);
    }

    /** What two nudges do together beyond what each does alone, metric by metric. */
    public static List<String> interaction(Style style, RunReport report, Interactions.Square square) {
        var lines = new ArrayList<String>();
        lines.add(" " + Paint.BOLD.on(style, SafeText.line(style, square.nudges() + ": " + square.name())));
        lines.add(origin(style, report.header()));
        lines.addAll(InteractionLines.of(style, report, square));
        return fitted(style, lines);
    }

    /** Standard errors in the simple forms that others report, beside Nudge's own. */
    public static List<String> simpleErrors(Style style, RunReport report) {
        var lines = new ArrayList<>(header(style, report.header()));
        lines.addAll(SimpleErrorLines.of(style, report));
        return fitted(style, lines);
    }

    /** What a run is to be cited with, as BibTeX; lines that are too long for the screen are broken at blanks. */
    public static List<String> citations(Style style, RunReport report) {
        return Citations.bibtex(report)
                .lines()
                .flatMap(line -> line.isBlank()
                        ? Stream.of("")
                        : Hanging.of(style, line.startsWith(" ") ? "  " : "", line.strip()).stream())
                .toList();
    }

    /** Which run something is from, and what answered: for every screen of its own, as stand-ins have their mark there. */
    public static String origin(Style style, RunHeader header) {
        var run = "run " + header.number();
        var mark = header.model().kind().mark();
        var dot = style.sign(" · ", " - ");
        var line = SafeText.line(
                style, run + dot + header.subject() + dot + header.model().label());
        boolean fits = Columns.of(line) < style.width() - 1;
        var shown = fits ? line : mark.isEmpty() ? run : run + " [" + mark + "]";
        return " " + Paint.DIM.on(style, shown);
    }

    /** A prompt turn by turn, slots named and holes marked. */
    public static List<String> preview(Style style, Prompt prompt) {
        return fitted(style, new PromptLines(style, PromptLines.Depth.FOLDED, PartLines.plain(style)).of(prompt));
    }

    /** A prompt turn by turn, marked where it is not as another. */
    public static List<String> preview(Style style, Prompt reference, Prompt prompt) {
        return fitted(
                style,
                new PromptLines(style, PromptLines.Depth.FOLDED, PartLines.against(style, reference)).of(prompt));
    }

    /** Rows for a status bar, at most so many. */
    public static List<String> status(Style style, RunSnapshot snapshot, Trail trail, int most) {
        return fitted(style, new StatusLines(style, new Watched(snapshot, trail)).lines(most));
    }

    /**
     * Rows for a status bar over several runs: the first in full, the others one line each. At most five rows, and never
     * more than a third of the window.
     *
     * @param windowRows how high the window is
     */
    public static List<String> status(Style style, List<Watched> runs, int windowRows) {
        int most = Math.max(1, Math.min(MOST_STATUS_ROWS, windowRows / 3));
        return fitted(style, StatusLines.of(style, runs, most));
    }

    /** The last guard of the width: names and numbers may be longer than any screen. */
    private static List<String> fitted(Style style, List<String> lines) {
        return lines.stream().map(line -> Columns.fitted(style, line)).toList();
    }
}
