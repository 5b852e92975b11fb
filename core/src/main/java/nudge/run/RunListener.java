package nudge.run;

/** Hears of a run's events, on one thread, in order. */
public interface RunListener {
    /** Before the first request. */
    default void started(RunHeader header) {}

    /** A sample is complete in all conditions and stored; samples come in the run's order. */
    default void finished(SampleResult result) {}

    /** Whether a picture of so many finished samples would be shown; where nobody would, none is made. */
    default boolean awaits(int done) {
        return true;
    }

    /** At most ten times a second while something changes, and once at the end. */
    default void changed(RunSnapshot snapshot) {}

    /** A line worth showing: a retry, a restart of the worker, a warning. */
    default void noted(String line) {}
}
