package nudge.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nudge.data.NudgeException;
import nudge.data.UsageException;
import nudge.model.RunCosts;

/** A run that goes on, or one that was stored. Safe for several threads; readers get snapshots. */
public interface Run {
    RunHeader header();

    RunSnapshot.State state();

    /** Figures over the finished prefix, and how far it is. */
    RunSnapshot snapshot();

    /** Waits for the end; an interrupt ends the waiting, not the run. */
    RunSnapshot await() throws InterruptedException;

    /** Stops asking. What was answered is kept; returns at once, {@link #await} waits for the end. */
    void stop();

    /** The finished prefix of the run's order, as it is now. */
    List<SampleResult> results();

    /** As {@link #results}, without prompts and completions: enough for figures, and never read from a disk. */
    default List<SampleResult> outlines() {
        return results();
    }

    /** The report over the finished prefix. */
    RunReport report();

    /** What asking came to: since this process started or continued it; of a stored run, in all its starts. */
    default RunCosts costs() {
        return new RunCosts(Map.of(), 0);
    }

    /** Why the run failed as a whole. */
    Optional<NudgeException> failure();

    /** Where a budget ended the run: what was spent, what is left, and how to go on. */
    default Optional<String> spent() {
        return Optional.empty();
    }

    /** What a person asked for, by option name ({@code task}, {@code limit}, {@code conditions}, ...). */
    SortedMap<String, String> recipe();

    /** The sample at a 1-based position of the run's order. */
    default SampleResult result(int position) {
        var done = results();
        if (position < 1 || position > done.size()) {
            throw new UsageException("There is no finished item " + position + ". Finished are "
                    + (done.isEmpty() ? "none" : "1 to " + done.size()) + " of "
                    + header().order().size() + ".");
        }
        return done.get(position - 1);
    }

    /** The sample of that id. */
    default SampleResult result(String id) {
        int index = header().order().indexOf(id);
        if (index < 0) {
            throw new UsageException("There is no item '" + id + "' in this run. Give an id such as '"
                    + header().order().get(0) + "', or a position from 1 to "
                    + header().order().size() + ".");
        }
        return result(index + 1);
    }
}
