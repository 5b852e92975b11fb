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
        var tally = new Tally(header);
        inOrder.forEach(tally::add);
        var figures = tally.report();
        var comparisons = new Comparisons(header, inOrder).shown();
        var evidence = new Evidence(header, figures.conditions(), comparisons, inOrder);
        return new RunReport(
                header, figures.done(), figures.conditions(), comparisons, Findings.of(evidence), figures.failed());
    }

    static List<SampleResult> inOrder(List<SampleResult> results) {
        return results.stream()
                .sorted(Comparator.comparingInt(SampleResult::position))
                .toList();
    }
}
