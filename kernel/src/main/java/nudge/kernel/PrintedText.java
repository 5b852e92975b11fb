package nudge.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import nudge.shell.SnippetOutput.Stream;

/**
 * What one cell prints, on its way to the page. Of very much, the page gets the beginning at once and the end when the
 * cell has ended: a server of Jupyter drops more than 3,000,000 bytes of a cell in three seconds, a page grows slow with
 * them, and nobody reads them. Used under a lock.
 */
final class PrintedText {
    /** Bytes told at once at most. */
    static final int BEGINNING = 2_600_000;

    /** Characters kept of the end at least, where there is more. */
    static final int END = 100_000;

    private static final int CHUNK = 10_000;
    private static final String NOW =
            "\n[This cell prints more than a page can hold. From here on only the end is kept; it"
                    + " is shown when the cell has ended.]\n";
    private static final String LATE =
            "\n[Threads of this cell print more than a page can hold: the rest is left out.]\n";

    /** Text for one of the streams. */
    record Piece(Stream stream, StringBuilder text) {}

    private final Deque<Piece> waiting = new ArrayDeque<>();
    private final Deque<Piece> end = new ArrayDeque<>();
    private long bytes;
    private long kept;
    private long characters;
    private long lines;
    private boolean isMarked;
    private boolean isOver;
    private boolean isDue;

    /** Takes what was printed. */
    void add(Stream stream, String text) {
        int room = room(text);
        if (room > 0) {
            append(waiting, stream, text.substring(0, room), Integer.MAX_VALUE);
        }
        if (room < text.length()) {
            keep(stream, text.substring(room));
        }
    }

    /** How many of the characters may be told at once. */
    private int room(String text) {
        int place = 0;
        while (place < text.length() && bytes < BEGINNING) {
            bytes += bytes(text.charAt(place));
            place++;
        }
        boolean splits = place > 0 && place < text.length() && Character.isHighSurrogate(text.charAt(place - 1));
        return splits ? place - 1 : place;
    }

    /** As JSON in UTF-8. */
    private static int bytes(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r' ? 2 : 6;
        }
        return c < 0x80 ? (c == '"' || c == '\\' ? 2 : 1) : c < 0x800 ? 2 : 3;
    }

    private static void append(Deque<Piece> pieces, Stream stream, String text, int most) {
        var last = pieces.peekLast();
        if (last == null || last.stream() != stream || last.text().length() > most) {
            last = new Piece(stream, new StringBuilder());
            pieces.add(last);
        }
        last.text().append(text);
    }

    private void keep(Stream stream, String text) {
        int from = isOver ? text.length() : Math.max(0, text.length() - END - CHUNK);
        leave(text, from);
        append(end, stream, text.substring(from), CHUNK);
        kept += text.length() - from;
        while (kept - end.getFirst().text().length() > END) {
            var oldest = end.removeFirst().text();
            kept -= oldest.length();
            leave(oldest, oldest.length());
        }
    }

    private void leave(CharSequence text, int count) {
        if (count > 0 && !isMarked) {
            isMarked = true;
            append(waiting, Stream.ERR, isOver ? LATE : NOW, Integer.MAX_VALUE);
        }
        characters += count;
        lines += text.chars().limit(count).filter(c -> c == '\n').count();
    }

    /** What may be told now; told once. */
    List<Piece> told() {
        var all = List.copyOf(waiting);
        waiting.clear();
        isDue = false;
        return all;
    }

    /** What is to be told when the cell has ended; told once. */
    List<Piece> toldAtEnd() {
        var all = new ArrayList<>(told());
        if (characters > 0 && !isOver) {
            var first = end.getFirst().text();
            int line = first.indexOf("\n") + 1;
            leave(first, line);
            first.delete(0, line);
            var leftOut = String.format(
                    Locale.ROOT, "[... %,d characters, %,d lines, are left out here ...]\n", characters, lines);
            all.add(new Piece(Stream.ERR, new StringBuilder(leftOut)));
        }
        all.addAll(end);
        end.clear();
        kept = 0;
        isMarked = false;
        isOver = true;
        return all;
    }

    /** The page is empty again. */
    void cleared() {
        end.clear();
        bytes = 0;
        kept = 0;
        characters = 0;
        lines = 0;
        isMarked = false;
    }

    /** Whether the telling has yet to be arranged; said once for all that waits. */
    boolean isNewlyDue() {
        boolean isNew = !isDue;
        isDue = true;
        return isNew;
    }

    /** Characters that wait to be told. */
    int waiting() {
        var last = waiting.peekLast();
        return last == null ? 0 : last.text().length();
    }
}
