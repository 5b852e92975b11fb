package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Sample;
import nudge.run.Rounded;
import nudge.run.SampleResult;

/** One finished item while a run goes: what was asked in a line or two, then a row a condition. */
final class ItemLines {
    private static final int NARROW = 60;
    private static final int QUESTION_LINES = 2;
    private static final int LONGEST_ANSWER = 34;
    /** Indent, gaps, mark, probability and time. */
    private static final int BESIDE_ANSWER = 7 + 8 + 13 + 6 + 6;

    private static final int BESIDE_SHORT_ANSWER = 7 + 6 + 1 + 6;

    private final Style style;
    private final SampleResult result;

    ItemLines(Style style, SampleResult result) {
        this.style = style;
        this.result = result;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(asked());
        lines.addAll(options());
        lines.addAll(rows());
        return lines;
    }

    /** Number, groups and question, on at most two lines. */
    List<String> asked() {
        var mark = "  " + Paint.BOLD.on(style, "#" + result.position()) + "  ";
        int room = style.width() - Columns.of(mark);
        var lines = new ArrayList<String>();
        for (var line : Columns.wrap(shortened(room), room)) {
            lines.add((lines.isEmpty() ? mark : " ".repeat(Columns.of(mark))) + line);
        }
        return lines;
    }

    /** Context and question, however long. */
    String question() {
        var answers = result.byCondition().values().stream()
                .flatMap(outcome -> outcome.shown().all().stream())
                .limit(1)
                .toList();
        return Told.question(style, result.sample(), answers);
    }

    /** Groups and question in about two lines, or what the sample is called. */
    String words() {
        var words = shortened(style.width());
        return words.isBlank() ? SafeText.line(style, result.sample().id()) : words;
    }

    /** Group names, then context and question; where that is longer than two lines the context is cut, not the question. */
    private String shortened(int room) {
        var sample = result.sample();
        var groups = groups(sample);
        var whole = question();
        var question = SafeText.line(style, sample.field("question"));
        int most = QUESTION_LINES * room - 8 - Columns.of(groups);
        if (Columns.of(whole) <= most) {
            return groups + style.sign("“", "\"") + whole + style.sign("”", "\"");
        }
        var cut = style.sign(" […] ", " [...] ");
        var end = question.isEmpty() || !whole.endsWith(question) ? "" : question;
        var start = Columns.cut(whole, Math.max(10, most - Columns.of(end) - Columns.of(cut)), "");
        return groups + style.sign("“", "\"") + start + cut + end + style.sign("”", "\"");
    }

    private String groups(Sample sample) {
        var names = sample.groups().entrySet().stream()
                .filter(group -> !Sample.STRUCTURE.contains(group.getKey()))
                .map(group -> SafeText.line(style, group.getValue()))
                .filter(value -> !value.isEmpty() && Columns.of(value) <= 20)
                .limit(3)
                .toList();
        return names.isEmpty() ? "" : String.join(style.sign(" · ", " - "), names) + style.sign(" · ", " - ");
    }

    /** What could be answered, and what is right. */
    List<String> options() {
        var sample = result.sample();
        if (sample.choices().isEmpty() || style.width() < NARROW) {
            return List.of();
        }
        var shown = new ArrayList<String>();
        for (int i = 0; i < sample.choices().size(); i++) {
            shown.add("(" + (char) ('a' + i) + ") "
                    + SafeText.line(style, sample.choices().get(i)));
        }
        if (sample.hasTarget()) {
            shown.add("right: " + (char) ('a' + sample.target()));
        }
        return Hanging.safe(style, "       ", String.join("   ", shown));
    }

    private List<String> rows() {
        var grid = new Grid();
        result.byCondition().forEach((name, outcome) -> {
            var told = new Told(style, outcome);
            var row = grid.row().left("       " + Paint.NAME.on(style, SafeText.line(style, name)));
            row.left(Columns.cut(told.answer(), longestAnswer(), style.sign("…", "...")));
            row.left(style.width() >= NARROW ? told.mark() : told.sign());
            row.left(told.probability().map(p -> "p " + Rounded.plain(p)).orElse(""));
            if (style.width() >= NARROW) {
                row.right(told.time());
            }
        });
        return withReasoning(grid);
    }

    private int longestAnswer() {
        int names = result.byCondition().keySet().stream()
                .mapToInt(name -> Columns.of(SafeText.line(style, name)))
                .max()
                .orElse(0);
        int beside = style.width() >= NARROW ? BESIDE_ANSWER : BESIDE_SHORT_ANSWER;
        return Math.max(4, Math.min(LONGEST_ANSWER, style.width() - names - beside));
    }

    private List<String> withReasoning(Grid grid) {
        var lines = new ArrayList<>(grid.lines());
        int width = grid.width();
        int room = style.width() - width - 4;
        var outcomes = List.copyOf(result.byCondition().values());
        for (int i = 0; i < lines.size() && room >= 16; i++) {
            var reasoning = new Told(style, outcomes.get(i)).reasoning();
            if (!reasoning.isEmpty()) {
                var quoted = style.sign("“", "\"")
                        + Columns.cut(reasoning, room - 2, style.sign("…", "..."))
                        + style.sign("”", "\"");
                lines.set(i, Columns.left(lines.get(i), width + 2) + Paint.DIM.on(style, quoted));
            }
        }
        return lines;
    }
}
