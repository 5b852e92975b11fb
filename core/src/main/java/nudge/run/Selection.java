package nudge.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.prompt.PromptHash;
import nudge.score.Filter;

/**
 * Which samples, in which order. Units (BBQ: sets of four) are taken round-robin over clusters, by SHA-256 of (seed,
 * unit), so that a limit of 50 lies within one of 200; they are never split. Where data name strata (labels that are as
 * many by design), units are taken from each by turns. The units taken are asked in a random
 * permutation of their own, by SHA-256 of (seed, a word, unit): round-robin, what is left for the end would be items of
 * the largest clusters alone, and no part of a run would be a random sample of it.
 *
 * @param kind seeded order, or the file's
 * @param limit at most so many samples, rounded to whole units; 0 for all
 * @param seed of the order
 * @param filter samples that are left out before all else
 */
public record Selection(Kind kind, int limit, long seed, Filter filter) {
    /** Sets the order of asking apart from the choice. */
    private static final String ASKING = "order of asking";

    /** The order samples come in. */
    public enum Kind {
        SEEDED,
        FILE_ORDER
    }

    public static final Selection ALL = new Selection(Kind.SEEDED, 0, 0, Filter.ALL);

    public Selection {
        if (limit < 0) {
            throw new UsageException(
                    "Limit " + limit + " is negative. Give the number of samples to take, or leave it out for all.");
        }
    }

    public Selection withLimit(int n) {
        if (n < 1) {
            throw new UsageException(
                    "Limit " + n + " takes nothing. Give a number of at least 1, or leave it out for all.");
        }
        return new Selection(Kind.SEEDED, n, seed, filter);
    }

    public Selection withFirst(int n) {
        if (n < 1) {
            throw new UsageException("first(" + n + ") takes nothing. Give a number of at least 1.");
        }
        return new Selection(Kind.FILE_ORDER, n, seed, filter);
    }

    public Selection withSeed(long other) {
        return new Selection(kind, limit, other, filter);
    }

    public Selection withFilter(Filter more) {
        return new Selection(kind, limit, seed, filter.equals(Filter.ALL) ? more : filter.and(more));
    }

    /** The samples taken, in the order they are asked. */
    public List<Sample> of(List<Sample> all) {
        var kept = all.stream().filter(filter::takes).toList();
        if (kind == Kind.FILE_ORDER) {
            return kept.subList(0, Math.min(limit, kept.size()));
        }
        var units = kept.stream().collect(Collectors.groupingBy(Sample::unit, LinkedHashMap::new, Collectors.toList()));
        return byRank(chosen(units), unit -> List.of(ASKING, unit.get(0).unit()))
                .flatMap(List::stream)
                .toList();
    }

    private List<List<Sample>> chosen(Map<String, List<Sample>> units) {
        if (limit == 0) {
            return List.copyOf(units.values());
        }
        var chosen = new ArrayList<List<Sample>>();
        int size = 0;
        for (var unit : roundRobin(units)) {
            if (size > 0 && size + unit.size() > limit) {
                break;
            }
            chosen.add(unit);
            size += unit.size();
        }
        return chosen;
    }

    private List<List<Sample>> roundRobin(Map<String, List<Sample>> units) {
        var byCluster = new LinkedHashMap<String, List<List<Sample>>>();
        units.values().forEach(unit -> byCluster
                .computeIfAbsent(unit.get(0).cluster(), cluster -> new ArrayList<>())
                .add(unit));
        List<Deque<List<Sample>>> queues = byRank(byCluster.entrySet(), cluster -> List.of(cluster.getKey()))
                .map(cluster -> shuffled(cluster.getValue()))
                .collect(Collectors.toList());
        return overStrata(byTurns(queues, units.size()), 0);
    }

    /** By turns from each stratum, and within it from each part, in the order they came in. */
    private static List<List<Sample>> overStrata(List<List<Sample>> units, int depth) {
        var strata = units.stream()
                .collect(Collectors.groupingBy(
                        unit -> stratum(unit.get(0), depth), LinkedHashMap::new, Collectors.toList()));
        if (strata.containsKey("")) {
            return units;
        }
        List<Deque<List<Sample>>> queues = strata.values().stream()
                .<Deque<List<Sample>>>map(stratum -> new ArrayDeque<>(overStrata(stratum, depth + 1)))
                .toList();
        return byTurns(queues, units.size());
    }

    /** The part at a depth of a stratum's name, whose parts stand apart by strokes; empty behind the last. */
    private static String stratum(Sample sample, int depth) {
        var parts = sample.group(Sample.STRATUM).split("/", -1);
        return depth < parts.length ? parts[depth] : "";
    }

    private static <T> List<T> byTurns(List<Deque<T>> queues, int size) {
        var order = new ArrayList<T>();
        while (order.size() < size) {
            queues.stream().filter(queue -> !queue.isEmpty()).forEach(queue -> order.add(queue.remove()));
        }
        return order;
    }

    private Deque<List<Sample>> shuffled(List<List<Sample>> units) {
        return byRank(units, unit -> List.of(unit.get(0).unit())).collect(Collectors.toCollection(ArrayDeque::new));
    }

    /** In the order of SHA-256 of (seed, words). */
    private <T> Stream<T> byRank(Collection<T> all, Function<T, List<String>> words) {
        record Ranked<T>(String rank, T value) {}
        return all.stream()
                .map(each -> new Ranked<>(PromptHash.of(parts(words.apply(each))), each))
                .sorted(Comparator.comparing(Ranked::rank))
                .map(Ranked::value);
    }

    private List<String> parts(List<String> words) {
        return Stream.concat(Stream.of(Long.toString(seed)), words.stream()).toList();
    }
}
