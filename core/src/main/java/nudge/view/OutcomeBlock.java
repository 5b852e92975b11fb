package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.run.Rounded;
import nudge.run.SampleResult;
import nudge.score.Answers;

/** What one condition brought, in a column: reasoning, answer, the options' probabilities, and what is not as before. */
final class OutcomeBlock {
    private static final int BAR = 12;
    private static final int LEAST_BAR = 4;

    private final Style style;
    private final Sample sample;
    private final SampleResult.Outcome outcome;
    private final String name;
    private final String reference;
    private final Optional<SampleResult.Outcome> before;

    /**
     * A block.
     *
     * @param style whose width is the column's
     * @param name of the condition; the reference itself says nothing of what is not as under it
     */
    OutcomeBlock(Style style, SampleResult result, String name) {
        this.style = style;
        this.sample = result.sample();
        this.outcome = result.under(name);
        this.name = name;
        this.reference = result.byCondition().keySet().iterator().next();
        this.before = name.equals(reference) ? Optional.empty() : Optional.of(result.under(reference));
    }

    List<String> lines() {
        var told = new Told(style, outcome);
        var lines = new ArrayList<String>();
        lines.add(head());
        if (!outcome.error().isEmpty()) {
            lines.addAll(Hanging.of(style, Paint.LOUD.on(style, "!") + " ", outcome.error()));
        }
        lines.addAll(reasoning());
        var arrow = style.sign("→ ", "-> ");
        lines.addAll(Hanging.safe(style, arrow, told.answer()));
        var facts = new ArrayList<String>();
        if (!told.mark().isBlank()) {
            facts.add(told.mark());
        }
        if (!told.time().isEmpty()) {
            facts.add(told.time());
        }
        if (outcome.tokens().generated() > 0) {
            facts.add(outcome.tokens().generated() + " tok");
        }
        if (!facts.isEmpty()) {
            lines.add("  " + String.join(style.sign(" · ", " - "), facts));
        }
        lines.addAll(options());
        changed().forEach(line -> lines.addAll(Hanging.safe(style, "  ", line)));
        outcome.answers().all().stream()
                .flatMap(answer -> answer.completion().notes().stream())
                .distinct()
                .forEach(note -> lines.addAll(Hanging.of(style, "! ", note)));
        return lines;
    }

    private String head() {
        var cut = Columns.cut(SafeText.line(style, name), style.width() - 4, style.sign("…", "~"));
        var line = style.sign("━", "-").repeat(Math.max(0, style.width() - Columns.of(cut) - 1));
        return Paint.BOLD.on(style, cut) + " " + Paint.DIM.on(style, line);
    }

    private List<String> reasoning() {
        var lines = new ArrayList<String>();
        var text = Told.reasoningOf(outcome);
        if (!text.isBlank()) {
            for (var line : Columns.wrap(SafeText.lines(style, text.strip()), style.width() - 2)) {
                lines.add(Paint.DIM.on(style, style.sign("┆ ", ": ") + line));
            }
        }
        return lines;
    }

    /** A bar an option, in the data's order; a sign behind the right one. */
    private List<String> options() {
        if (PickProbability.isPair(outcome.shown())) {
            return pair();
        }
        var shares = PickProbability.shares(outcome.shown());
        int bar = Math.min(BAR, style.width() - 12);
        var lines = new ArrayList<String>();
        shares.forEach((choice, share) -> {
            var letter = choice < 26 ? String.valueOf((char) ('a' + choice)) : String.valueOf(choice + 1);
            var right = sample.hasTarget() && sample.target() == choice ? " " + style.sign("✓", "+") : "";
            lines.add("  " + letter + " " + (bar < LEAST_BAR ? "" : Columns.left(bar(share, bar), bar) + " ")
                    + Rounded.plain(share) + right);
        });
        return lines;
    }

    /** A line for each of the ways it was asked: {@code black  yes .52  no .48}. */
    private List<String> pair() {
        var grid = new Grid();
        outcome.shown().byPrompt().forEach((prompt, chains) -> {
            var shares = PickProbability.shares(new Answers(new TreeMap<>(Map.of(prompt, chains))));
            if (!shares.isEmpty()) {
                var row = grid.row().left("  " + SafeText.line(style, prompt));
                shares.forEach((choice, share) ->
                        row.left(SafeText.line(style, sample.choices().get(choice)) + " " + Rounded.plain(share)));
            }
        });
        return grid.lines();
    }

    private String bar(double share, int cells) {
        int eighths = (int) Math.round(share * cells * 8);
        if (!style.isUnicode()) {
            return "#".repeat((int) Math.round(share * cells));
        }
        int full = eighths / 8;
        return "█".repeat(full) + (eighths % 8 > 0 ? String.valueOf((char) ('█' + 8 - eighths % 8)) : "");
    }

    private List<String> changed() {
        if (before.isEmpty()) {
            return List.of();
        }
        var first = before.get();
        var lines = new ArrayList<String>();
        if (first.score().isScored() && outcome.score().isScored()) {
            var under = SafeText.line(style, reference);
            boolean same = first.score().answer().equals(outcome.score().answer());
            lines.add(same ? "as under " + under : "under " + under + ": " + new Told(style, first).answer());
            difference("p_right", first.score().values(), outcome.score().values())
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<String> difference(String name, Map<String, Double> before, Map<String, Double> now) {
        var a = before.get(name);
        var b = now.get(name);
        return a == null || b == null ? Optional.empty() : Optional.of(name + " " + Rounded.signed(b - a));
    }
}
