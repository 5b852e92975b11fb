package nudge.view;

/**
 * What colour says, besides the words: SGR codes of ECMA-48. On dark backgrounds the eight colours that every terminal
 * theme defines; on light ones darker shades of the 256, as green, yellow and cyan can't be read on white.
 */
public enum Paint {
    BOLD("1", "1"),
    DIM("2", "2"),
    GOOD("32", "38;5;28"),
    BAD("31", "31"),
    LOUD("1;33", "1;38;5;94"),
    NAME("36", "38;5;25"),

    // Source text.
    KEYWORD("35", "38;5;90"),
    LITERAL("32", "38;5;28"),
    NUMBER("33", "38;5;94"),
    COMMENT("2", "2"),
    ANNOTATION("33", "38;5;94"),
    VERB("36", "38;5;25"),
    OWN("1", "1"),
    COMMAND("1;36", "1;38;5;25"),
    WRONG("4;31", "4;31"),
    PARTNER("7", "7");

    private final String dark;
    private final String light;

    Paint(String dark, String light) {
        this.dark = dark;
        this.light = light;
    }

    /** The codes of this paint, separated by semicolons; empty where the ink has no colour. */
    public String code(Style.Ink ink) {
        return switch (ink) {
            case DARK -> dark;
            case LIGHT -> light;
            case NONE -> "";
        };
    }

    /** The text in this paint, or as it is where the style has no colour. */
    public String on(Style style, String text) {
        var code = code(style.ink());
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
