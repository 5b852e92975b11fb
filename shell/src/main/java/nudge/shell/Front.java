package nudge.shell;

import java.util.List;
import nudge.AskView;
import nudge.prompt.Condition;
import nudge.run.RunListener;
import nudge.view.Style;

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

    /**
     * What can be typed here and not elsewhere.
     *
     * @param name that help is asked by
     * @param form how it is typed
     * @param does what it does, in a few words
     */
    record Verb(String name, String form, String does) {}

    /** What can be typed here besides the verbs of all front ends. */
    default List<Verb> verbs() {
        return List.of();
    }

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

    /** Whether a person sees what is shown while a snippet is still evaluated: then what is played again takes its time. */
    default boolean isWatched() {
        return false;
    }

    /** A view of a free question that is about to be asked under conditions. */
    default AskView view(String question, List<Condition> conditions) {
        return AskView.NONE;
    }

    /**
     * A value is to be displayed in the midst of what is printed; where there is only text, that is printed.
     *
     * @param id unique in the session: what {@link #update} names
     */
    default void display(String id, MimeBundle bundle) {
        Printing.line(bundle.plain());
    }

    /** Another value in the place of one that was displayed. */
    default void update(String id, MimeBundle bundle) {
        Printing.line(bundle.plain());
    }

    /** What was displayed and printed by the cell that runs is to go; screens keep it. */
    default void clear(Clearing when) {}

    /** When what was displayed goes. */
    enum Clearing {
        NOW,
        /** When something else is displayed, so that nothing flickers. */
        AT_NEXT_OUTPUT
    }

    /** How values look where this front end shows them; its text stands wherever nothing richer can. */
    default Style pageStyle() {
        return Style.DEFAULTS;
    }
}
