package nudge.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nudge.data.Nearest;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.ModelInfo;
import nudge.run.Prospect.Need;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;
import nudge.stats.Components;
import nudge.stats.Power;
import nudge.store.Store;

/** Works out what it takes to see an effect: asks nobody and stores nothing. */
public final class Prospects {
    private static final double POWER = .8;
    private static final double LEVEL = .05;
    private static final List<Integer> SETS_EACH = List.of(1, 2, 4, 8, 16, 32, 64);

    private final Store store;
    private final Function<String, Optional<TaskDefinition>> tasks;

    /** With what the runs of a store say of how much differences vary. */
    public Prospects(Store store, Function<String, Optional<TaskDefinition>> tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /**
     * For a task, its limit left aside.
     *
     * @param conditions their names, the reference first
     * @param effect of the metric, over 0
     * @param metric its name; empty for the task's first primary one
     * @param model what is known of it
     * @throws UsageException where nothing is known of how much the figure varies, and nothing can be assumed
     */
    public Prospect of(
            Task task, List<String> conditions, double effect, String metric, ModelInfo model, List<Sample> data) {
        if (!(effect > 0) || Double.isInfinite(effect)) {
            throw new UsageException(
                    "An effect of '" + effect + "' cannot be planned for. Give its size, over 0, such as .05.");
        }
        var pairs = Comparisons.pairs(conditions);
        if (pairs.isEmpty()) {
            throw new UsageException(
                    "A plan needs two conditions, such as Q and Q+IF: an effect is a difference of two.");
        }
        var reading = ReadingChoice.of(task, model);
        var wanted = metric(task.definition().metrics(reading), metric);
        var samples = task.unlimited().samples(data);
        var power = new Power(LEVEL / pairs.size(), POWER);
        var pilots = new Pilot.Wanted(task.name(), wanted, reading, model);
        var walk = new Walk(samples, wanted);
        var planned = new ArrayList<Prospect.Pair>();
        for (var pair : pairs) {
            var pilot = Pilot.of(store, tasks, pilots, pair)
                    .or(() -> Pilot.assumed(wanted))
                    .orElseThrow(() -> unknown(wanted, pair));
            planned.add(pair(pair.name(), pilot, walk, power, effect));
        }
        boolean possible = planned.stream().allMatch(pair -> pair.need().samples() > 0);
        int most =
                planned.stream().mapToInt(pair -> pair.need().samples()).max().orElse(0);
        var all = walk.all();
        return new Prospect(
                task.half().of(task.name()),
                wanted.info(),
                effect,
                power.alpha(),
                samples.size(),
                all.counted(),
                all.templates(),
                possible ? most : 0,
                planned);
    }

    private static Prospect.Pair pair(String name, Pilot pilot, Walk walk, Power power, double effect) {
        var components = pilot.components();
        var bySets = new TreeMap<Integer, Long>();
        for (int each : SETS_EACH) {
            if (each <= Math.max(1, walk.mostSetsOfATemplate())) {
                bySets.put(each, power.templatesForT(components, each, effect));
            }
        }
        return new Prospect.Pair(
                name,
                components,
                pilot.source(),
                walk.until(components, power, effect),
                walk.seenWithAll(components, power),
                bySets,
                power.templatesForT(components, Integer.MAX_VALUE, effect));
    }

    private static Metric metric(List<Metric> metrics, String name) {
        return metrics.stream()
                .filter(metric -> name.isEmpty()
                        ? metric.info().role() == Role.PRIMARY
                        : metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown(
                        "metric", name, metrics.stream().map(Metric::name).toList()));
    }

    private static UsageException unknown(Metric metric, Comparisons.Pair pair) {
        return new UsageException(
                "How much '" + metric.name() + "' varies is not known, and nothing can be assumed: no run"
                        + " in the store has " + pair.name()
                        + " over at least 5 templates with this reading. Run a few dozen samples first, then plan.");
    }

    /** The data in the order they would be asked, as far as a figure takes them. */
    private static final class Walk {
        private final List<Sample> samples;
        private final Metric metric;

        Walk(List<Sample> samples, Metric metric) {
            this.samples = samples;
            this.metric = metric;
        }

        Need all() {
            return need(samples.size());
        }

        private Need need(int first) {
            int counted = (int)
                    samples.subList(0, first).stream().filter(metric::takes).count();
            return new Need(first, counted, sizes(first).size());
        }

        int mostSetsOfATemplate() {
            return sizes(samples.size()).values().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
        }

        double seenWithAll(Components components, Power power) {
            return seen(sizes(samples.size()), components, power);
        }

        /** The least samples, in whole units, that show the effect. */
        Need until(Components components, Power power, double effect) {
            if (!(seenWithAll(components, power) <= effect)) {
                return Need.TOO_LITTLE;
            }
            int low = 0;
            int high = samples.size();
            while (high - low > 1) {
                int middle = (low + high) / 2;
                if (seen(sizes(middle), components, power) <= effect) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            int whole = high;
            while (whole < samples.size()
                    && samples.get(whole).unit().equals(samples.get(whole - 1).unit())) {
                whole++;
            }
            return need(whole);
        }

        /** {@code NaN} under 5 templates, where no interval is given. */
        private static double seen(Map<String, Integer> sizes, Components components, Power power) {
            return sizes.size() < Evidence.NO_INTERVAL_CLUSTERS
                    ? Double.NaN
                    : power.detectable(Math.sqrt(components.variance(sizes.values())), sizes.size() - 1.0);
        }

        /** How many units of each template count. */
        private Map<String, Integer> sizes(int first) {
            var units = new HashMap<String, Set<String>>();
            for (var sample : samples.subList(0, first)) {
                if (metric.takes(sample)) {
                    units.computeIfAbsent(sample.cluster(), name -> new HashSet<>())
                            .add(sample.unit());
                }
            }
            var sizes = new HashMap<String, Integer>();
            units.forEach((cluster, names) -> sizes.put(cluster, names.size()));
            return sizes;
        }
    }
}
