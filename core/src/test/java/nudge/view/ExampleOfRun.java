package nudge.view;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.NudgeException;
import nudge.run.ExampleRun;
import nudge.run.Run;
import nudge.run.RunHeader;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;

/** The made run as a run that has ended. */
final class ExampleOfRun implements Run {
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
