package nudge.stats;

import java.util.ArrayList;
import java.util.List;
import nudge.score.Difference;
import nudge.score.Filter;
import nudge.score.Observation;

/** Two conditions over the same samples, side by side. */
record Paired(List<Pair> both, Difference.Counts counts) {
    /** One sample that is scored under both, with all values that are asked for. */
    record Pair(Observation a, Observation b) {
        /** Whether the answer changed: the value {@code choice} where both have it, else the words. */
        boolean flips() {
            double before = Values.of(a, CHOICE);
            double after = Values.of(b, CHOICE);
            if (!Double.isNaN(before) && !Double.isNaN(after)) {
                return before != after;
            }
            return !a.score().answer().equals(b.score().answer());
        }
    }

    static final String CHOICE = "choice";

    Paired {
        both = List.copyOf(both);
    }

    /** The samples that the filter takes; {@code names} are the values a sample must have to be in. */
    static Paired of(List<Observation> a, List<Observation> b, Filter filter, List<String> names) {
        check(a, b);
        var both = new ArrayList<Pair>();
        int onlyA = 0;
        int onlyB = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!filter.takes(a.get(i).sample())) {
                continue;
            }
            boolean inA = hasAll(a.get(i), names);
            boolean inB = hasAll(b.get(i), names);
            if (inA && inB) {
                both.add(new Pair(a.get(i), b.get(i)));
            }
            onlyA += inA && !inB ? 1 : 0;
            onlyB += inB && !inA ? 1 : 0;
        }
        int flips = (int) both.stream().filter(Pair::flips).count();
        return new Paired(both, new Difference.Counts(both.size(), onlyA, onlyB, flips));
    }

    private static boolean hasAll(Observation observation, List<String> names) {
        return names.stream().allMatch(name -> Values.has(observation, name));
    }

    static void check(List<Observation> a, List<Observation> b) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException("A paired difference got " + a.size() + " and " + b.size()
                    + " observations. Give both conditions the same samples; unscored ones stay in.");
        }
        for (int i = 0; i < a.size(); i++) {
            var idA = a.get(i).sample().id();
            var idB = b.get(i).sample().id();
            if (!idA.equals(idB)) {
                throw new IllegalArgumentException("A paired difference got sample '" + idA + "' against '" + idB
                        + "' at position " + i + ". Give both conditions in the same sample order.");
            }
        }
    }
}
