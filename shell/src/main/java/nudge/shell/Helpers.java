package nudge.shell;

/** The verbs of a session. */
public final class Helpers {
    private Helpers() {}

    /** What can be done here. */
    public static String help() {
        return "help";
    }
}
