package nudge.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * The stretch of a line that completion replaces: up to the cursor, from where the shell says.
 *
 * @param line the whole buffer
 * @param start where the word begins
 * @param cursor where it ends
 */
record Word(String line, int start, int cursor) implements CompletingParsedLine {
    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return word().length();
    }
}
