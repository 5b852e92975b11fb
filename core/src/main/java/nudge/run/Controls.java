package nudge.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.score.Difference;
import nudge.score.MetricInfo.Role;
import nudge.stats.Flips;

/**
 * What the effects of a run must stand against: the answers that flip for no reason, caution, other readings.
 *
 * @param floor the A/A floor; nothing where none was asked
 * @param flips by "B - A": answers that changed between two conditions that are compared
 * @param cautions by nudge; those of tasks and readings that know "unknown"
 * @param readings by nudge, then by primary metric
 */
public record Controls(
        Optional<Floor> floor,
        Map<String, Flips> flips,
        Map<String, Caution> cautions,
        Map<String, List<ReadingCheck>> readings) {
    /** None looked at: for pictures of a run that has just begun. */
    public static final Controls NONE = new Controls(Optional.empty(), Map.of(), Map.of(), Map.of());

    /**
     * The reference against itself with a change that changes nothing.
     *
     * @param differences the null variant less the plain one, by metric
     */
    public record Floor(String reference, Flips flips, SortedMap<String, Difference> differences) {
        public Floor {
            differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
        }
    }

    public Controls {
        flips = Collections.unmodifiableMap(new LinkedHashMap<>(flips));
        cautions = Collections.unmodifiableMap(new LinkedHashMap<>(cautions));
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    static Controls of(Evidence evidence, Comparisons comparisons) {
        var cautions = new LinkedHashMap<String, Caution>();
        var readings = new LinkedHashMap<String, List<ReadingCheck>>();
        for (var nudge : evidence.nudges()) {
            Caution.of(evidence, nudge).ifPresent(caution -> cautions.put(nudge, caution));
            var checks = evidence.metrics(Role.PRIMARY)
                    .flatMap(metric -> ReadingCheck.of(evidence, metric, nudge).stream())
                    .toList();
            if (!checks.isEmpty()) {
                readings.put(nudge, checks);
            }
        }
        return new Controls(comparisons.floor(), comparisons.flips(), cautions, readings);
    }
}
