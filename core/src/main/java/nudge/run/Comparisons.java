package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nudge.data.Nearest;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;
import nudge.score.Observation;
import nudge.score.PairedValue;
import nudge.score.WorstCase;
import nudge.stats.Flips;
import nudge.stats.Holm;

/**
 * Paired differences of one run: every condition against the reference, and against the placebo where there is one. The
 * p values of one metric are adjusted together (Holm 1979) over all its pairs.
 */
public final class Comparisons {
    /** The name of the placebo: an instruction of like length about something else. */
    public static final String PLACEBO = "Q+CONTROL";

    private final RunHeader header;
    private final List<SampleResult> results;
    private final Map<String, List<Observation>> byCondition = new LinkedHashMap<>();
    private final Map<String, Boolean> unscored = new ConcurrentHashMap<>();

    /** Over results in the run's order. */
    Comparisons(RunHeader header, List<SampleResult> results) {
        this.header = header;
        this.results = results;
        header.conditionNames().forEach(name -> byCondition.put(name, observations(results, name)));
    }

    /** How files and reports name the difference of two conditions. */
    public static String name(String b, String a) {
        return b + " - " + a;
    }

    /** Each metric's difference B - A of any two conditions of a run, p values adjusted for nothing. */
    public static SortedMap<String, Difference> between(
            RunHeader header, List<SampleResult> results, String a, String b) {
        return new Comparisons(header, Reports.inOrder(results)).all(b, a);
    }

    SortedMap<String, Difference> all(String b, String a) {
        var differences = new TreeMap<String, Difference>();
        header.metrics().forEach(metric -> differences.put(metric.name(), difference(metric, b, a)));
        return differences;
    }

    /** One metric's difference B - A, its p value adjusted for nothing. */
    static Difference of(RunHeader header, List<SampleResult> results, Metric metric, String b, String a) {
        return new Comparisons(header, Reports.inOrder(results)).difference(metric, b, a);
    }

    /** What a metric's difference B - A is the mean of; nothing where it is no mean. */
    static Optional<List<PairedValue>> values(
            RunHeader header, List<SampleResult> results, Metric metric, String b, String a) {
        var comparisons = new Comparisons(header, Reports.inOrder(results));
        return metric.paired(comparisons.of(a), comparisons.of(b));
    }

    /** By "B - A" and metric: what tables show. */
    Map<String, SortedMap<String, Difference>> shown() {
        var pairs = pairs();
        var all = new LinkedHashMap<String, SortedMap<String, Difference>>();
        pairs.forEach(pair -> all.put(name(pair.b(), pair.a()), new TreeMap<>()));
        var metrics = header.metrics().stream()
                .filter(metric -> metric.info().role() != Role.DETAIL)
                .toList();
        // Each difference is a pure function of its two lists: side by side they are what they are one by one.
        var byMetric = metrics.parallelStream()
                .map(metric -> pairs.stream()
                        .map(pair -> difference(metric, pair.b(), pair.a()))
                        .toList())
                .toList();
        for (int m = 0; m < metrics.size(); m++) {
            var metric = metrics.get(m);
            var differences = byMetric.get(m);
            var adjusted = Holm.adjust(differences.stream().map(Difference::p).toList());
            for (int i = 0; i < pairs.size(); i++) {
                var pair = pairs.get(i);
                var shown = differences.get(i).withHolm(adjusted.get(i));
                all.getOrDefault(name(pair.b(), pair.a()), new TreeMap<>()).put(metric.name(), shown);
            }
        }
        Interactions.among(header.conditionNames()).forEach(square -> all.put(square.name(), interaction(square)));
        return all;
    }

    /** What two nudges do together beyond what each does alone, of every metric that is a mean. */
    SortedMap<String, Difference> interaction(Interactions.Square square) {
        var differences = new TreeMap<String, Difference>();
        header.metrics().stream()
                .filter(metric -> metric.info().role() != Role.DETAIL && Interactions.isOf(metric))
                .forEach(metric -> differences.put(metric.name(), interaction(metric, square)));
        return differences;
    }

    private Difference interaction(Metric metric, Interactions.Square square) {
        var all = Interactions.of(
                metric, of(square.none()), of(square.a()), of(square.b()), of(square.both()), header.seed());
        return header.isWhole(results.size()) ? all : all.within(Watch.NO_BAND);
    }

    /** What the null variant of the reference flips and moves; nothing where none was asked. */
    Optional<Controls.Floor> floor() {
        var reference = header.conditionNames().get(0);
        var plain = new ArrayList<Observation>();
        var again = new ArrayList<Observation>();
        of(reference).forEach(observation -> NullScore.of(observation).ifPresent(other -> {
            plain.add(observation);
            again.add(other);
        }));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        var differences = new TreeMap<String, Difference>();
        header.metrics().stream()
                .filter(metric -> metric.info().role() != Role.DETAIL)
                .forEach(metric -> differences.put(metric.name(), metric.difference(plain, again, header.seed())));
        return Optional.of(new Controls.Floor(reference, Flips.of(plain, again), differences));
    }

    /** By "B - A": what every pair that is shown flips. */
    Map<String, Flips> flips() {
        var all = new LinkedHashMap<String, Flips>();
        pairs().forEach(pair -> all.put(name(pair.b(), pair.a()), flips(pair.b(), pair.a())));
        return all;
    }

    /** Two conditions that are compared: B less A. */
    record Pair(String b, String a) {
        String name() {
            return Comparisons.name(b, a);
        }
    }

    Flips flips(String b, String a) {
        return Flips.of(of(a), of(b));
    }

    private List<Pair> pairs() {
        return pairs(header.conditionNames());
    }

    /** The pairs that a run of these conditions compares. */
    static List<Pair> pairs(List<String> names) {
        var reference = names.get(0);
        var pairs = new ArrayList<Pair>();
        names.stream().skip(1).forEach(b -> pairs.add(new Pair(b, reference)));
        if (names.contains(PLACEBO) && !reference.equals(PLACEBO)) {
            names.stream().skip(1).filter(b -> !b.equals(PLACEBO)).forEach(b -> pairs.add(new Pair(b, PLACEBO)));
        }
        return pairs;
    }

    private Difference difference(Metric metric, String b, String a) {
        var difference = metric.difference(of(a), of(b), header.seed());
        var bounded = anyUnscored(a) || anyUnscored(b) ? difference.withWorstCase(worstCase(metric, b, a)) : difference;
        if (header.isWhole(results.size())) {
            return bounded;
        }
        var watch = new Watch(metric, new StopRule.Figure(metric.name(), b, a), header.course());
        results.forEach(watch::add);
        return bounded.within(watch.interval());
    }

    /** From the same bounds that the two estimates have. */
    private WorstCase worstCase(Metric metric, String b, String a) {
        var bounds = WorstCase.ofDifference(estimate(metric, a), estimate(metric, b));
        boolean anyRefused = Stream.of(a, b).anyMatch(condition -> of(condition).stream()
                .anyMatch(observation -> Refusals.counted(metric, observation).isPresent()));
        return anyRefused
                ? bounds.withRefusalAsUnknown(metric.difference(counted(metric, a), counted(metric, b), header.seed())
                        .value())
                : bounds;
    }

    private List<Observation> counted(Metric metric, String condition) {
        return of(condition).stream()
                .map(observation -> Refusals.counted(metric, observation).orElse(observation))
                .toList();
    }

    private Estimate estimate(Metric metric, String condition) {
        var state = metric.newState();
        of(condition).forEach(state::add);
        return state.estimate();
    }

    private boolean anyUnscored(String condition) {
        return unscored.computeIfAbsent(condition, name -> of(name).stream()
                .anyMatch(observation -> !observation.score().isScored()));
    }

    private List<Observation> of(String condition) {
        var observations = byCondition.get(condition);
        if (observations == null) {
            throw Nearest.unknown("condition", condition, byCondition.keySet());
        }
        return observations;
    }

    private static List<Observation> observations(List<SampleResult> results, String condition) {
        return results.stream()
                .map(result ->
                        new Observation(result.sample(), result.under(condition).score()))
                .toList();
    }
}
