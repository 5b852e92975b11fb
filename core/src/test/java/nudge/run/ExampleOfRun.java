package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.NudgeException;

/** The made run as a run that has ended. */
public final class ExampleOfRun implements Run {
    private final List<SampleResult> results = ExampleRun.results();

    @Override
    public RunHeader header() {
        return ExampleRun.header();
    }

    @Override
    public RunSnapshot.State state() {
        return RunSnapshot.State.DONE;
    }

    @Override
    public RunSnapshot snapshot() {
        return new RunSnapshot(state(), report(), 1, 1, 1, 0);
    }

    @Override
    public RunSnapshot await() {
        return snapshot();
    }

    @Override
    public void stop() {}

    @Override
    public List<SampleResult> results() {
        return results;
    }

    @Override
    public RunReport report() {
        return ExampleRun.report();
    }

    @Override
    public Optional<NudgeException> failure() {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, String> recipe() {
        return new TreeMap<>();
    }
}
