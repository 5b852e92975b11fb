package nudge.shell;

import nudge.run.RunListener;

/** What a front end does with runs that snippets start. */
public interface Front {
    /** Whether {@code run(...)} comes back at once. */
    enum Pace {
        /** The prompt goes on; runs stay behind it. */
        BACKGROUND,
        /** Scripts and cells: back when the run has ended. */
        WAIT
    }

    Pace pace();

    /** A view of one run that is about to begin. */
    RunListener view();
}
