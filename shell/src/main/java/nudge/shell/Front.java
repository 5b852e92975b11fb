package nudge.shell;

import java.util.List;
import nudge.AskView;
import nudge.prompt.Condition;
import nudge.run.RunListener;

/** What a front end does with what snippets start: runs, and questions whose answers are written before one's eyes. */
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

    /**
     * A view of a stored run that is about to be played again.
     *
     * @param mark what must stand wherever it shows: {@code REPLAY of 2026-11-20}
     */
    default RunListener replaying(String mark) {
        return view();
    }

    /** How many items a second a person wants to see of a run that is played again. */
    default double itemsPerSecond() {
        return 2;
    }

    /** A view of a free question that is about to be asked under conditions. */
    default AskView view(String question, List<Condition> conditions) {
        return AskView.NONE;
    }
}
