package nudge.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nudge.prompt.PromptHash;

/** Arithmetic on log-probabilities in nats. */
public final class LogMass {
    private LogMass() {}

    /** log of the sum of the exponentials; negative infinity where all are. */
    public static double sum(List<Double> logs) {
        double max = logs.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NEGATIVE_INFINITY);
        if (Double.isInfinite(max)) {
            return max;
        }
        double total = 0;
        for (double log : logs) {
            total += StrictMath.exp(log - max);
        }
        return max + StrictMath.log(total);
    }

    /** The same less their {@link #sum}, so that the exponentials add up to 1. */
    static List<Double> normalised(List<Double> logs) {
        double sum = sum(logs);
        return logs.stream().map(log -> log - sum).toList();
    }

    /** Whether every one is a number and at least one is more than nothing. */
    static boolean areUsable(List<Double> logs) {
        return logs.stream().noneMatch(log -> log.isNaN() || log == Double.POSITIVE_INFINITY)
                && logs.stream().anyMatch(log -> log > Double.NEGATIVE_INFINITY);
    }

    /** Nats between the best and the second. */
    static double margin(List<Double> logs) {
        var sorted = logs.stream().sorted(Comparator.reverseOrder()).toList();
        return sorted.get(0) - sorted.get(1);
    }

    /** All indexes within {@link ReadOff#EQUAL_NATS} of the best. */
    static List<Integer> best(List<Double> logs) {
        double max = logs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return IntStream.range(0, logs.size())
                .filter(i -> logs.get(i) >= max - ReadOff.EQUAL_NATS)
                .boxed()
                .toList();
    }

    /** The best index; among equals the one that the hash of the id falls on. */
    static int pick(List<Double> logs, String id) {
        var best = best(logs);
        if (best.size() == 1) {
            return best.get(0);
        }
        var hash = Long.parseUnsignedLong(PromptHash.of(List.of(id)).substring(0, 15), 16);
        return best.get((int) (hash % best.size()));
    }

    /** Means over several lists of one length, place by place. */
    static List<Double> mean(List<List<Double>> lists) {
        var means = new ArrayList<Double>();
        for (int i = 0; i < lists.get(0).size(); i++) {
            double sum = 0;
            for (var list : lists) {
                sum += list.get(i);
            }
            means.add(sum / lists.size());
        }
        return means;
    }
}
