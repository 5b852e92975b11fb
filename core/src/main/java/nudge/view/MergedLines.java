package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.prompt.Role;

/**
 * The prompts of all conditions as one text: {@code +} stands before what only some have and the reference has not,
 * {@code -} before what the reference has and some have not, with their names. Long runs of turns are counted.
 */
final class MergedLines {
    private static final int MOST_TURNS = 8;
    private static final int KEPT_TURNS = 4;

    private final Style style;
    private final MergedPrompt prompt;
    private final int gutter;

    MergedLines(Style style, MergedPrompt prompt) {
        this.style = style;
        this.prompt = prompt;
        this.gutter = Math.min(
                style.width() / 4,
                prompt.pieces().stream()
                        .flatMap(piece -> piece.part().stream())
                        .mapToInt(part -> Columns.of(SafeText.line(style, part.name())))
                        .max()
                        .orElse(0));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        boolean first = false;
        for (var run : prompt.runs()) {
            var tag = tag(run.get(0));
            int from = folds(run);
            if (from > 0) {
                lines.addAll(folded(run.subList(0, from), tag));
            }
            for (int i = from; i < run.size(); i++) {
                var piece = run.get(i);
                lines.addAll(piece(piece, i == 0 ? tag : "", first));
                first = piece.isTurn();
            }
        }
        return lines;
    }

    /** So many pieces of a long run are counted only: of what all have all but its end, of what some have all. */
    private int folds(List<MergedPrompt.Piece> run) {
        long turns = run.stream().filter(MergedPrompt.Piece::isTurn).count();
        return turns > MOST_TURNS ? kept(run, isEverywhere(run.get(0)) ? KEPT_TURNS : 0) : 0;
    }

    /** Where the last so many turns of a run begin; behind it where none are kept. */
    private static int kept(List<MergedPrompt.Piece> run, int turns) {
        int at = run.size();
        for (int left = turns; left > 0; left--) {
            do {
                at--;
            } while (at > 0 && !run.get(at).isTurn());
        }
        return Math.max(0, at);
    }

    private List<String> folded(List<MergedPrompt.Piece> run, String tag) {
        long turns = run.stream()
                .filter(piece -> piece.isTurn() && piece.role() != Role.BREAK)
                .count();
        int words = run.stream()
                .flatMap(piece -> piece.part().stream())
                .map(part -> part.text().strip())
                .mapToInt(text -> text.isEmpty() ? 0 : text.split("\\s+").length)
                .sum();
        var told = style.sign("… ", "... ") + turns + " turns, " + words + " words, not shown" + tag;
        return Hanging.of(style, " " + mark(run.get(0)) + " ", told);
    }

    /** @param first whether the part begins its turn: one behind another gives up the line end at its beginning */
    private List<String> piece(MergedPrompt.Piece piece, String tag, boolean first) {
        if (piece.role() == Role.BREAK) {
            return List.of(
                    " " + mark(piece) + " " + style.sign("─", "-").repeat(Math.min(20, style.width() - 4)) + tag);
        }
        var lines = new ArrayList<String>();
        if (piece.isTurn()) {
            var role = piece.role().name().charAt(0)
                    + piece.role().name().substring(1).toLowerCase(Locale.ROOT);
            lines.add(" " + mark(piece) + " " + Paint.BOLD.on(style, role) + Paint.DIM.on(style, tag));
            return lines;
        }
        piece.part().ifPresent(part -> {
            var text = PartLines.plain(style).text(part);
            var body = !first && text.startsWith("\n") ? text.substring(1) : text;
            lines.addAll(part(piece, SafeText.line(style, part.name()), body, tag));
        });
        return lines;
    }

    private List<String> part(MergedPrompt.Piece piece, String name, String text, String tag) {
        var bar = style.sign(" │ ", " | ");
        int room = Math.max(8, style.width() - gutter - 3 - Columns.of(bar));
        var lines = new ArrayList<String>();
        var named = false;
        for (var line : Columns.wrap(text, room)) {
            boolean names = !named && (!line.isEmpty() || text.isEmpty());
            var label = names ? Columns.cut(name, gutter, style.sign("…", "~")) : "";
            named = named || names;
            var mark = line.isEmpty() ? " " : mark(piece);
            lines.add((" " + mark + " " + Paint.DIM.on(style, Columns.left(label, gutter) + bar) + painted(piece, line))
                    .stripTrailing());
        }
        if (tag.isEmpty()) {
            return lines;
        }
        int last = lines.size() - 1;
        if (Columns.of(lines.get(last)) + Columns.of(tag) <= style.width()) {
            lines.set(last, lines.get(last) + Paint.DIM.on(style, tag));
        } else {
            Hanging.safe(style, " ".repeat(gutter + 6), tag.strip())
                    .forEach(line -> lines.add(Paint.DIM.on(style, line)));
        }
        return lines;
    }

    private String painted(MergedPrompt.Piece piece, String line) {
        if (isNew(piece)) {
            return Paint.GOOD.on(style, line);
        }
        return piece.part().filter(part -> part.isHole()).isPresent() ? Paint.NAME.on(style, line) : line;
    }

    private boolean isEverywhere(MergedPrompt.Piece piece) {
        return piece.under().size() == prompt.conditions().size();
    }

    private boolean isNew(MergedPrompt.Piece piece) {
        return !piece.under().contains(prompt.conditions().get(0));
    }

    private String mark(MergedPrompt.Piece piece) {
        if (isEverywhere(piece)) {
            return " ";
        }
        return isNew(piece) ? Paint.GOOD.on(style, "+") : Paint.LOUD.on(style, "-");
    }

    /** Which conditions have what not all have. */
    private String tag(MergedPrompt.Piece piece) {
        if (isEverywhere(piece)) {
            return "";
        }
        if (isNew(piece)) {
            return "  [" + SafeText.line(style, String.join(", ", piece.under())) + "]";
        }
        var without = prompt.conditions().stream()
                .filter(name -> !piece.under().contains(name))
                .toList();
        return "  [not " + SafeText.line(style, String.join(", ", without)) + "]";
    }
}
