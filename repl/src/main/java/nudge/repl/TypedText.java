package nudge.repl;

import java.util.Optional;
import java.util.function.Supplier;
import nudge.view.Columns;
import nudge.view.Style;
import nudge.view.Style.Ink;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * Shows what is being typed: the source in colours, and dimmed behind it one of what history suggests or a tip. This is
 * the one place where such text is put behind the buffer.
 */
final class TypedText implements Highlighter {
    private final PromptReader reader;
    private final Editing editing;
    private final Supplier<SourcePainter> painter;
    private final Supplier<Style> style;
    private static final int LEAST_ROOM = 16;

    private volatile Tip tip = Tip.NONE;

    TypedText(PromptReader reader, Editing editing, Supplier<SourcePainter> painter, Supplier<Style> style) {
        this.reader = reader;
        this.editing = editing;
        this.painter = painter;
        this.style = style;
    }

    void tip(Tip other) {
        tip = other;
    }

    @Override
    public AttributedString highlight(LineReader any, String buffer) {
        if (style.get().ink() == Ink.NONE) {
            return new AttributedString(buffer);
        }
        int cursor = reader.isEditing() ? reader.getBuffer().cursor() : -1;
        var painted = painter.get().painted(buffer, cursor);
        tail(buffer).ifPresent(tail -> painted.append(tail, AttributedStyle.DEFAULT.faint()));
        return painted.toAttributedString();
    }

    private Optional<String> tail(String buffer) {
        return editing.suggested().map(TypedText::firstLine).or(() -> fittingTip(buffer));
    }

    /** Brackets that were paired may stand behind the cursor. */
    private Optional<String> fittingTip(String buffer) {
        int room = reader.columnsLeft() - 2;
        return room < LEAST_ROOM || !reader.isTypingBefore(")]}\"")
                ? Optional.empty()
                : tip.of(buffer, reader.getBuffer().cursor()).map(text -> "  " + Columns.cut(text, room, "..."));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n', 1);
        return end < 0 ? text : text.substring(0, end) + " ...";
    }
}
