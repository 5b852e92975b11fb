package nudge.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.ModelKind;
import nudge.prompt.Condition;
import nudge.run.RunReport.ConditionReport;
import nudge.run.RunReport.Finding;
import nudge.score.Answers;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Interval;
import nudge.score.Reading;
import nudge.score.Score;
import nudge.score.WorstCase;

/** Evidence whose numbers are written down in the test: four conditions, 24 samples in 12 templates. */
final class MadeEvidence {
    private final Map<String, Map<String, Estimate>> estimates = new LinkedHashMap<>();
    private final Map<String, List<Integer>> positions = new LinkedHashMap<>();
    private final Map<String, SortedMap<String, Difference>> differences = new LinkedHashMap<>();
    private final Map<String, Integer> unscored = new TreeMap<>();
    private List<String> conditions = ExampleRun.CONDITIONS;
    private Reading reading = Reading.TEXT;
    private int templates = 12;
    private double right;

    MadeEvidence conditions(String... names) {
        conditions = List.of(names);
        return this;
    }

    MadeEvidence reading(Reading other) {
        reading = other;
        return this;
    }

    MadeEvidence templates(int count) {
        templates = count;
        return this;
    }

    /** Every answer is right or not. */
    MadeEvidence right(double value) {
        right = value;
        return this;
    }

    MadeEvidence estimate(String condition, String metric, double value, double lower, double upper) {
        estimates
                .computeIfAbsent(condition, name -> new LinkedHashMap<>())
                .put(
                        metric,
                        new Estimate(
                                value, .04, new Interval(lower, upper, "made", ""), 60, new TreeMap<>(), 12, 11, 1));
        return this;
    }

    MadeEvidence without(String condition, String metric, int n) {
        estimates
                .computeIfAbsent(condition, name -> new LinkedHashMap<>())
                .put(metric, Estimate.undefined(n, new TreeMap<>(), 0));
        return this;
    }

    MadeEvidence positions(String condition, Integer... counts) {
        positions.put(condition, List.of(counts));
        return this;
    }

    /** Under the condition the first so many answers were refused. */
    MadeEvidence refused(String condition, int count) {
        unscored.put(condition, count);
        return this;
    }

    MadeEvidence difference(String b, String a, String metric, double value, double reach, double p) {
        return difference(b, a, metric, made(value, value - reach, value + reach, p, 0, templates));
    }

    MadeEvidence difference(String b, String a, String metric, Difference difference) {
        differences
                .computeIfAbsent(Comparisons.name(b, a), name -> new TreeMap<>())
                .put(metric, difference);
        return this;
    }

    /** A difference over 60 samples, of which so many more were scored under one condition alone. */
    static Difference made(double value, double lower, double upper, double p, int onlyA, int clusters) {
        double turned = 2.0 * onlyA / 60;
        var difference = new Difference(
                value,
                .04,
                new Interval(lower, upper, "made", ""),
                new Difference.Test(p, "made", p),
                new Difference.Counts(60, onlyA, 0, 7),
                clusters,
                11,
                .08,
                WorstCase.NONE);
        return onlyA == 0
                ? difference
                : difference.withWorstCase(new WorstCase(value - turned, value + turned, Double.NaN));
    }

    Evidence evidence() {
        var header = header();
        var reports = new LinkedHashMap<String, ConditionReport>();
        for (var name : conditions) {
            reports.put(
                    name,
                    new ConditionReport(
                            estimates.getOrDefault(name, Map.of()),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            positions.getOrDefault(name, List.of()),
                            Completion.Tokens.NONE,
                            0,
                            0));
        }
        return new Evidence(header, reports, differences, results());
    }

    List<String> sentences(FindingRule rule) {
        return rule.find(evidence()).stream()
                .map(finding -> finding.kind() + " " + finding.sentence())
                .toList();
    }

    List<Finding.Kind> kinds(FindingRule rule) {
        return rule.find(evidence()).stream().map(Finding::kind).toList();
    }

    private RunHeader header() {
        var example = ExampleRun.header(ModelKind.MODEL, reading);
        return new RunHeader(
                1,
                "00",
                example.task(),
                example.citation(),
                example.model(),
                reading,
                conditions.stream().map(name -> new Condition(name, List.of())).toList(),
                example.pack(),
                List.of(),
                0,
                1,
                example.metrics(),
                "",
                List.of());
    }

    private List<SampleResult> results() {
        return java.util.stream.IntStream.range(0, 24).mapToObj(this::result).toList();
    }

    private SampleResult result(int i) {
        var groups = new TreeMap<String, String>();
        groups.put(Sample.CLUSTER, "t" + i % templates);
        var sample = new Sample("s" + i, new TreeMap<>(), List.of("x", "y", "z"), 0, groups, 1);
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        for (var name : conditions) {
            var score = i < unscored.getOrDefault(name, 0)
                    ? Score.unscored(Score.Outcome.REFUSED, "No.")
                    : Score.scored("c  z", Map.of("right", right, "position", 2.0));
            outcomes.put(
                    name,
                    new SampleResult.Outcome(
                            new Answers(new TreeMap<>()), score, Completion.Tokens.NONE, 0, false, ""));
        }
        return new SampleResult(i + 1, sample, outcomes);
    }
}
