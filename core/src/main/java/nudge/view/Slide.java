package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.run.SampleResult;

/**
 * One item for a room full of people: the question, then each condition under a large name with its answer, a bar for the
 * pick's probability and whether it was right. Answers can be shown word by word. Where the screen is low, blank lines go
 * first.
 */
public final class Slide {
    private static final int MOST_BAR = 40;

    private final Style style;
    private final SampleResult result;

    /** A slide as wide as the style says. */
    public Slide(Style style, SampleResult result) {
        this.style = style;
        this.result = result;
    }

    /** How many words all answers have together. */
    public int words() {
        return result.byCondition().values().stream()
                .mapToInt(outcome -> count(new Told(style, outcome)) + 1)
                .sum();
    }

    private static int count(Told told) {
        return words(told.reasoning()).length + words(told.answer()).length;
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split(" +");
    }

    /** The first so many words of the answers; lines that do not fit such a height are left to whoever scrolls. */
    public List<String> lines(int shownWords, int height) {
        var roomy = laidOut(shownWords, "");
        if (roomy.size() <= height) {
            return roomy;
        }
        return laidOut(shownWords, "-").stream().filter(line -> !line.isEmpty()).toList();
    }

    private List<String> laidOut(int shownWords, String compact) {
        var lines = new ArrayList<String>();
        var answers = result.byCondition().values().stream()
                .flatMap(outcome -> outcome.shown().all().stream())
                .limit(1)
                .toList();
        lines.add("");
        for (var line : Columns.wrap(Told.question(style, result.sample(), answers), style.width())) {
            lines.add(Paint.BOLD.on(style, line));
        }
        lines.add("");
        lines.addAll(options());
        int left = shownWords;
        for (var each : result.byCondition().entrySet()) {
            var told = new Told(style, each.getValue());
            lines.add("");
            lines.add(name(each.getKey()));
            if (compact.isEmpty()) {
                lines.add("");
            }
            if (left > 0) {
                lines.addAll(outcome(told, left));
            }
            left -= count(told) + 1;
        }
        return lines.stream().map(line -> Columns.fitted(style, line)).toList();
    }

    private List<String> options() {
        var lines = new ArrayList<String>();
        var choices = result.sample().choices();
        for (int i = 0; i < choices.size(); i++) {
            boolean right = result.sample().hasTarget() && result.sample().target() == i;
            lines.addAll(Hanging.safe(
                    style,
                    "  (" + (char) ('a' + i) + ") ",
                    SafeText.line(style, choices.get(i)) + (right ? style.sign("  ✓", "  +") : "")));
        }
        return lines;
    }

    /** Letters apart, between heavy bars: what can be read from the last row. */
    private String name(String condition) {
        var safe = SafeText.line(style, condition);
        var wide = safe.replaceAll("(?<=.)(?=.)", " ");
        var text = Columns.of(wide) + 8 <= style.width() ? wide : safe;
        var bar = style.sign("██", "##");
        int rest = Math.max(0, style.width() - Columns.of(text) - 7);
        return Paint.NAME.on(style, bar) + "  " + Paint.BOLD.on(style, text) + "  "
                + Paint.NAME.on(style, style.sign("━", "=").repeat(rest));
    }

    private List<String> outcome(Told told, int shownWords) {
        var lines = new ArrayList<String>();
        var reasoning = words(told.reasoning());
        int reasoned = Math.min(shownWords, reasoning.length);
        if (reasoned > 0) {
            Columns.wrap(String.join(" ", List.of(reasoning).subList(0, reasoned)), style.width() - 4)
                    .forEach(line -> lines.add(Paint.DIM.on(style, style.sign("┆   ", ":   ") + line)));
        }
        var answer = words(told.answer());
        int answered = Math.min(shownWords - reasoned, answer.length);
        if (answered > 0) {
            lines.addAll(Columns.wrap("    " + String.join(" ", List.of(answer).subList(0, answered)), style.width()));
        }
        if (shownWords > reasoning.length + answer.length) {
            lines.add("    " + bar(told) + told.mark());
        }
        return lines;
    }

    private String bar(Told told) {
        return told.probability()
                .map(p -> {
                    int room = Math.min(MOST_BAR, style.width() / 2);
                    int full = (int) Math.round(p * room);
                    return style.sign("█", "#").repeat(full)
                            + style.sign("░", ".").repeat(room - full)
                            + String.format(Locale.ROOT, "  %3.0f %%  ", p * 100);
                })
                .orElse("");
    }
}
