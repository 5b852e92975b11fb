package nudge.shell;

/** Ends a snippet: it was stopped, or it asked to leave. Nothing that a snippet catches on purpose. */
@SuppressWarnings("serial")
final class Ending extends Error {
    Ending(String why) {
        super(why, null, false, false);
    }
}
