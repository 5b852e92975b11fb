package nudge.run;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.score.MetricInfo;
import nudge.stats.Components;

/**
 * What it takes to see an effect, worked out before anything is asked.
 *
 * @param subject the task and its half
 * @param effect the smallest difference that is to be seen, either way, with probability .8
 * @param level two-sided level of each test: .05 over the number of comparisons (the first step of Holm)
 * @param samples of the data that could be asked
 * @param counted those of them that the figure takes
 * @param templates the counted ones lie in
 * @param limit samples of a run that shows it in every pair; 0 where all data do not
 * @param pairs what each comparison takes
 */
public record Prospect(
        String subject,
        MetricInfo metric,
        double effect,
        double level,
        int samples,
        int counted,
        int templates,
        int limit,
        List<Pair> pairs) {
    /**
     * One comparison.
     *
     * @param name {@code Q+IF - Q}
     * @param components variance of its differences between and within templates
     * @param source where those are from, in words
     * @param need the smallest part of the data that shows the effect; its samples are 0 where all do not
     * @param seenWithAll the smallest effect that all data could show
     * @param templatesBySets how many templates show it, by sets (units that are never split) of each
     * @param templatesAtLeast how many it takes however many sets each has
     */
    public record Pair(
            String name,
            Components components,
            String source,
            Need need,
            double seenWithAll,
            SortedMap<Integer, Long> templatesBySets,
            long templatesAtLeast) {
        public Pair {
            templatesBySets = Collections.unmodifiableSortedMap(new TreeMap<>(templatesBySets));
        }
    }

    /**
     * A part of the data in the seeded order.
     *
     * @param samples asked
     * @param counted those that the figure takes
     * @param templates the counted ones lie in
     */
    public record Need(int samples, int counted, int templates) {
        static final Need TOO_LITTLE = new Need(0, 0, 0);
    }

    public Prospect {
        pairs = List.copyOf(pairs);
    }

    /** Whether the task's data can show it. */
    public boolean isPossible() {
        return limit > 0;
    }
}
