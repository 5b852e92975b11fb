package nudge.run;

import java.util.Comparator;
import java.util.List;

/**
 * Makes reports. A pure function: one pass over the results in the run's order, whatever order they arrived in, so that
 * the same answers give the same bytes.
 */
public final class Reports {
    private Reports() {}

    /** All that the finished samples say: figures, comparisons, findings. */
    public static RunReport report(RunHeader header, List<SampleResult> results) {
        var inOrder = inOrder(results);
        var figures = figures(header, inOrder);
        var all = new Comparisons(header, inOrder);
        var comparisons = all.shown();
        var evidence = new Evidence(header, figures.conditions(), comparisons, inOrder);
        return new RunReport(
                header,
                figures.done(),
                figures.conditions(),
                comparisons,
                Controls.of(evidence, all),
                Findings.of(evidence),
                figures.failed(),
                evidence.stopped());
    }

    /**
     * The figures alone, without comparisons and verdicts: for pictures of a run that goes on. Takes milliseconds where
     * a report with its sign-flip tests takes a second.
     */
    public static RunReport figures(RunHeader header, List<SampleResult> results) {
        return Tally.of(header, inOrder(results)).report();
    }

    static List<SampleResult> inOrder(List<SampleResult> results) {
        return results.stream()
                .sorted(Comparator.comparingInt(SampleResult::position))
                .toList();
    }
}
