package nudge.view;

/** What colour says, besides the words: SGR codes of ECMA-48, 8 colours, so that any theme fits. */
public enum Paint {
    BOLD("1"),
    DIM("2"),
    GOOD("32"),
    BAD("31"),
    LOUD("1;33"),
    NAME("36");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** The text in this paint, or as it is where the style has no colour. */
    public String on(Style style, String text) {
        return style.ink() == Style.Ink.COLOUR && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
