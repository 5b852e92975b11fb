package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Free answers side by side, as many beside each other as have room for 34 characters a line, else below each other.
 * Reasoning is dim and has a line at its side.
 */
public final class AnswerColumns {
    private static final int LEAST = 34;
    private static final int GAP = 3;
    static final int ALL = Integer.MAX_VALUE;

    private final Style style;
    private final int body;

    private AnswerColumns(Style style, int body) {
        this.style = style;
        this.body = body;
    }

    /** All of it. */
    public static List<String> lines(Style style, List<AnswerColumn> columns) {
        return new AnswerColumns(style, ALL).all(columns);
    }

    /** At most so many lines: of longer answers the end, which is where they grow. */
    public static List<String> ends(Style style, List<AnswerColumn> columns, int most) {
        int bands = (columns.size() + perBand(style, columns.size()) - 1) / perBand(style, columns.size());
        int each = most / Math.max(1, bands) - 2;
        return new AnswerColumns(style, Math.max(1, each))
                .all(columns).stream().limit(most).toList();
    }

    /** One answer of a conversation, whose condition is known: its text and how it came; of a longer one the end. */
    public static List<String> talk(Style style, AnswerColumn column, int most) {
        var one = new AnswerColumns(style, Math.max(1, most - 1));
        var lines = new ArrayList<>(one.last(one.text(column, style.width())));
        lines.add(Paint.DIM.on(style, Columns.cut(foot(style, column), style.width(), style.sign("…", "~"))));
        return List.copyOf(lines);
    }

    /** Bands are as even as can be: four answers where three have room stand two by two. */
    private static int perBand(Style style, int columns) {
        int most = Math.max(1, (style.width() + GAP) / (LEAST + GAP));
        int bands = (columns + most - 1) / most;
        return Math.max(1, (columns + bands - 1) / Math.max(1, bands));
    }

    private List<String> all(List<AnswerColumn> columns) {
        int many = perBand(style, columns.size());
        var lines = new ArrayList<String>();
        for (int from = 0; from < columns.size(); from += many) {
            lines.addAll(band(columns.subList(from, Math.min(columns.size(), from + many)), many));
        }
        return List.copyOf(lines);
    }

    private List<String> band(List<AnswerColumn> columns, int many) {
        int width = (style.width() - GAP * (many - 1)) / many;
        var blocks = columns.stream().map(column -> block(column, width)).toList();
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<String>();
        for (int i = 0; i < height; i++) {
            var line = new StringBuilder();
            for (var block : blocks) {
                line.append(Columns.left(i < block.size() ? block.get(i) : "", width))
                        .append(" ".repeat(GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> block(AnswerColumn column, int width) {
        var lines = new ArrayList<String>();
        lines.add(head(column, width));
        lines.addAll(last(text(column, width)));
        lines.add(Paint.DIM.on(style, Columns.cut(foot(style, column), width, style.sign("…", "~"))));
        return lines;
    }

    private String head(AnswerColumn column, int width) {
        var name = Columns.cut(SafeText.line(style, column.condition()), width - 4, style.sign("…", "~"));
        var line = style.sign("━", "-").repeat(Math.max(0, width - Columns.of(name) - 1));
        return Paint.BOLD.on(style, name) + " " + Paint.DIM.on(style, line);
    }

    private List<String> text(AnswerColumn column, int width) {
        var lines = new ArrayList<String>();
        var side = style.sign("┆ ", ": ");
        wrapped(column.reasoning(), width - 2).forEach(line -> lines.add(Paint.DIM.on(style, side + line)));
        lines.addAll(wrapped(column.answer(), width));
        wrapped(column.problem(), width - 2).forEach(line -> lines.add(Paint.LOUD.on(style, "! ") + line));
        return lines;
    }

    private List<String> wrapped(String text, int width) {
        return text.isBlank() ? List.of() : Columns.wrap(SafeText.lines(style, text.strip()), width);
    }

    private List<String> last(List<String> lines) {
        return lines.size() <= body ? lines : lines.subList(lines.size() - body, lines.size());
    }

    /** How it came: state, tokens, time; empty where nothing is known. */
    static String foot(Style style, AnswerColumn column) {
        var facts = new ArrayList<String>();
        if (!column.state().word().isEmpty()) {
            facts.add(column.state().word());
        }
        if (column.tokens() > 0) {
            facts.add(column.tokens() + (column.tokens() == 1 ? " token" : " tokens"));
        }
        if (column.millis() > 0) {
            facts.add(String.format(Locale.ROOT, "%.1f s", column.millis() / 1000.0));
        }
        return String.join(style.sign(" · ", ", "), facts);
    }
}
