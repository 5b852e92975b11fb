package nudge.shell;

/**
 * What calls in snippets become when their classes are loaded: {@link SnippetWeaver} puts them there. Public because
 * snippets are in another package; nobody writes them. Only the snippets' own code is covered: a library that calls
 * {@code System.exit}, or a snippet that does so by reflection, ends the process.
 */
public final class SnippetCalls {
    private SnippetCalls() {}

    /** Ends the snippet whose thread this is, if it is to stop: called at the start of methods and once a loop. */
    public static void check() {
        if (Stops.CURRENT.areWanted()) {
            Invocation.checkThisThread();
        }
    }

    /** Ends the snippet instead of the process, which the front end then decides about; for {@code System.exit}. */
    public static void exit(int code) {
        Invocation.exit(code);
    }

    /** Likewise for {@code Runtime.exit}. */
    public static void exit(Runtime runtime, int code) {
        Invocation.exit(code);
    }

    /** Likewise for {@code Runtime.halt}. */
    public static void halt(Runtime runtime, int code) {
        Invocation.exit(code);
    }
}
