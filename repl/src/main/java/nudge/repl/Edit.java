package nudge.repl;

import org.jline.reader.Buffer;

/**
 * What a key makes of a buffer.
 *
 * @param cursor offset in the new text
 */
record Edit(String text, int cursor) {
    /** A text put in at the cursor, which then stands so far behind its beginning. */
    static Edit insert(String text, int cursor, String inserted, int behind) {
        return new Edit(text.substring(0, cursor) + inserted + text.substring(cursor), cursor + behind);
    }

    void on(Buffer buffer) {
        buffer.clear();
        buffer.write(text);
        buffer.cursor(cursor);
    }
}
