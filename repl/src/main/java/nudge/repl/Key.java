package nudge.repl;

/**
 * A key.
 *
 * @param name what it does to a page
 * @param text what it writes; empty where it writes nothing
 */
record Key(Name name, String text) {
    /** Keys that mean the same on all pages. */
    enum Name {
        UP,
        DOWN,
        LEFT,
        RIGHT,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        ENTER,
        BACKSPACE,
        /** Escape or Ctrl-C. */
        ESCAPE,
        /** The terminal's input has ended. */
        GONE,
        TEXT
    }

    static Key of(Name name) {
        return new Key(name, "");
    }

    boolean writes(String wanted) {
        return name == Name.TEXT && text.equals(wanted);
    }
}
