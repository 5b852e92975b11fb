package nudge.shell;

/**
 * A word, a literal, a comment or a sign of Java source.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
public record SourceToken(Kind kind, int start, int end) {
    /** What it is. The open ones lack their end. */
    public enum Kind {
        KEYWORD,
        NAME,
        ANNOTATION,
        NUMBER,
        STRING,
        OPEN_STRING,
        TEXT_BLOCK,
        OPEN_TEXT_BLOCK,
        CHARACTER,
        OPEN_CHARACTER,
        COMMENT,
        LINE_COMMENT,
        OPEN_COMMENT,
        OPENING,
        CLOSING,
        OTHER
    }

    /** Whether a place lies behind its first character and before its end; at the end too where more of it may follow. */
    public boolean holds(int offset) {
        return switch (kind) {
            case OPEN_STRING, OPEN_TEXT_BLOCK, OPEN_CHARACTER, OPEN_COMMENT, LINE_COMMENT ->
                start < offset && offset <= end;
            default -> start < offset && offset < end;
        };
    }

    /** Whether nothing in it is code: a literal in quotes or a comment. */
    public boolean isQuoted() {
        return switch (kind) {
            case STRING,
                    OPEN_STRING,
                    TEXT_BLOCK,
                    OPEN_TEXT_BLOCK,
                    CHARACTER,
                    OPEN_CHARACTER,
                    COMMENT,
                    LINE_COMMENT,
                    OPEN_COMMENT -> true;
            default -> false;
        };
    }

    /** The text of it. */
    public String in(String source) {
        return source.substring(start, end);
    }
}
