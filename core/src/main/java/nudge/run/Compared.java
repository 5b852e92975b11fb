package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nudge.score.Difference;
import nudge.stats.Flips;

/**
 * Two conditions of a run against each other, and what the difference must stand against.
 *
 * @param a the condition that is subtracted
 * @param differences B - A by metric
 * @param beyondPlacebo B less the placebo by metric; nothing where none was run, or it is one of the two
 * @param flips from A to B
 * @param floor the A/A floor; nothing where none was asked
 */
public record Compared(
        RunHeader header,
        String a,
        String b,
        SortedMap<String, Difference> differences,
        Optional<SortedMap<String, Difference>> beyondPlacebo,
        Flips flips,
        Optional<Controls.Floor> floor) {
    /** Over finished samples, in any order. */
    public static Compared of(RunHeader header, List<SampleResult> results, String a, String b) {
        var comparisons = new Comparisons(header, Reports.inOrder(results));
        boolean hasPlacebo = header.conditionNames().contains(Comparisons.PLACEBO)
                && !List.of(a, b).contains(Comparisons.PLACEBO);
        return new Compared(
                header,
                a,
                b,
                comparisons.all(b, a),
                hasPlacebo ? Optional.of(comparisons.all(b, Comparisons.PLACEBO)) : Optional.empty(),
                comparisons.flips(b, a),
                comparisons.floor());
    }
}
