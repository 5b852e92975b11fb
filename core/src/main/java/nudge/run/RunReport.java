package nudge.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.model.Completion;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.stats.SimpleErrors;

/**
 * Everything a run says, as figures and sentences: what tables, files and verdicts are made from. A pure function of the
 * header and the results; live pictures are the same report over the finished prefix.
 *
 * @param header what was asked
 * @param done samples complete in all conditions: the prefix these figures rest on
 * @param conditions by name, in the order asked
 * @param comparisons by "B - A" and metric name
 * @param controls what effects must stand against
 * @param findings plain sentences, the most important first
 * @param failed samples that failed for good, with reasons
 * @param stopped the rule that stopped the run with the last of these samples
 */
public record RunReport(
        RunHeader header,
        int done,
        Map<String, ConditionReport> conditions,
        Map<String, SortedMap<String, Difference>> comparisons,
        Controls controls,
        List<Finding> findings,
        List<Failure> failed,
        Optional<StopRule> stopped) {
    /** A report without controls. */
    public RunReport(
            RunHeader header,
            int done,
            Map<String, ConditionReport> conditions,
            Map<String, SortedMap<String, Difference>> comparisons,
            List<Finding> findings,
            List<Failure> failed,
            Optional<StopRule> stopped) {
        this(header, done, conditions, comparisons, Controls.NONE, findings, failed, stopped);
    }

    /**
     * One condition.
     *
     * @param metrics by name, in the header's order
     * @param simpleErrors standard errors in the forms that others report, of means and ratios, by metric
     * @param groups the same for each value of the breakdown
     * @param positions how many picks fell on each shown position; empty where the reading shows none
     * @param tokens what it cost
     * @param millis model time
     * @param asked requests sent, what came from the store left out
     */
    public record ConditionReport(
            Map<String, Estimate> metrics,
            SortedMap<String, SimpleErrors> simpleErrors,
            SortedMap<String, Map<String, Estimate>> groups,
            List<Integer> positions,
            Completion.Tokens tokens,
            long millis,
            int asked) {
        public ConditionReport {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
            simpleErrors = Collections.unmodifiableSortedMap(new TreeMap<>(simpleErrors));
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
            positions = List.copyOf(positions);
        }
    }

    /** A sentence and how loud it is. */
    public record Finding(Kind kind, String sentence) {
        /** How a view shows it. */
        public enum Kind {
            /** The figures cannot mean what they seem to. */
            WARNING,
            /** Something was found. */
            EFFECT,
            /** Nothing was found, and what could have been. */
            NULL_RESULT,
            NOTE
        }
    }

    /** A sample that failed for good under a condition. */
    public record Failure(String id, String condition, String reason) {}

    public RunReport {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        comparisons = Collections.unmodifiableMap(new LinkedHashMap<>(comparisons));
        findings = List.copyOf(findings);
        failed = List.copyOf(failed);
    }

    /** Of a run that no rule stopped. */
    public RunReport(
            RunHeader header,
            int done,
            Map<String, ConditionReport> conditions,
            Map<String, SortedMap<String, Difference>> comparisons,
            List<Finding> findings,
            List<Failure> failed) {
        this(header, done, conditions, comparisons, findings, failed, Optional.empty());
    }

    public boolean complete() {
        return done == header.order().size();
    }
}
