package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import nudge.data.NudgeException;
import nudge.data.UsageException;
import nudge.model.RunCosts;
import nudge.score.Filter;

/** The finished samples of a run that a filter takes, as a run of its own: all figures anew, and nothing is asked. */
public final class PartOfRun implements Run {
    private final Run whole;
    private final Filter filter;
    private final List<SampleResult> outlines;
    private final RunHeader header;

    private PartOfRun(Run whole, Filter filter, List<SampleResult> outlines, List<String> notes) {
        this.whole = whole;
        this.filter = filter;
        this.outlines = outlines;
        this.header = whole.header()
                .part(outlines.stream().map(result -> result.sample().id()).toList(), notes);
    }

    /**
     * The part of what is finished now.
     *
     * @param task whose notes on the part are told
     * @throws UsageException where the filter takes none
     */
    public static PartOfRun of(Run whole, Filter filter, Optional<TaskDefinition> task) {
        var all = whole.outlines();
        var outlines =
                all.stream().filter(result -> filter.takes(result.sample())).toList();
        if (outlines.isEmpty()) {
            throw new UsageException("None of the " + all.size() + " finished items of run "
                    + whole.header().number() + " is one that '" + filter.name() + "' takes.");
        }
        var counted = outlines.size() + " of " + all.size() + " items: those with " + filter.name()
                + ". Figures are made anew from stored answers; nothing was asked.";
        var notes = Stream.concat(
                        Stream.of(counted),
                        task.stream()
                                .flatMap(each ->
                                        each
                                                .notes(outlines.stream()
                                                        .map(SampleResult::sample)
                                                        .toList())
                                                .stream()))
                .toList();
        return new PartOfRun(whole, filter, outlines, notes);
    }

    @Override
    public RunHeader header() {
        return header;
    }

    @Override
    public RunSnapshot.State state() {
        return whole.state();
    }

    @Override
    public RunSnapshot snapshot() {
        var of = whole.snapshot();
        long answers = (long) outlines.size() * header.conditions().size();
        return new RunSnapshot(of.state(), report(), of.elapsedMillis(), answers, answers, answers, of.costs());
    }

    @Override
    public RunSnapshot await() throws InterruptedException {
        whole.await();
        return snapshot();
    }

    /** Stops the run that this is a part of. */
    @Override
    public void stop() {
        whole.stop();
    }

    @Override
    public List<SampleResult> results() {
        return whole.results().stream()
                .filter(result -> filter.takes(result.sample()))
                .limit(outlines.size())
                .toList();
    }

    @Override
    public List<SampleResult> outlines() {
        return outlines;
    }

    @Override
    public RunReport report() {
        return Reports.report(header, outlines);
    }

    @Override
    public RunCosts costs() {
        return whole.costs();
    }

    @Override
    public Optional<NudgeException> failure() {
        return whole.failure();
    }

    @Override
    public SortedMap<String, String> recipe() {
        return whole.recipe();
    }

    /** Positions are those of the whole run. */
    @Override
    public SampleResult result(int position) {
        return whole.result(position);
    }

    @Override
    public SampleResult result(String id) {
        return whole.result(id);
    }
}
