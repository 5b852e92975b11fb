package nudge.shell;

/**
 * Text to evaluate, and what it is called in messages.
 *
 * @param name a file's name or a cell's; empty where there is only one place it can have come from
 */
public record Source(String name, String text) {
    public static Source of(String text) {
        return new Source("", text);
    }

    /** 1-based line that an offset lies in. */
    int lineAt(int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Offset of the first character of the line that an offset lies in. */
    int lineStart(int offset) {
        return text.lastIndexOf('\n', Math.min(offset, text.length()) - 1) + 1;
    }

    /** The whole line, 1-based, without its end; empty past the end of the text. */
    String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
