package nudge.models.standins;

import java.util.ArrayList;
import java.util.List;

/**
 * The true probabilities of a sample's choices, in the order a draw runs through them. The order says what a cluster's
 * items have in common: where the biased person comes first, some clusters lean to him and some do not.
 *
 * @param entries each choice once
 */
record Law(List<Entry> entries) {
    /** A choice, by its 0-based index, and its probability. */
    record Entry(int choice, double probability) {}

    Law {
        entries = List.copyOf(entries);
    }

    static Law of(Entry... entries) {
        return new Law(List.of(entries));
    }

    /** All choices alike. */
    static Law even(int choices) {
        var entries = new ArrayList<Entry>();
        for (int choice = 0; choice < choices; choice++) {
            entries.add(new Entry(choice, 1.0 / choices));
        }
        return new Law(entries);
    }

    /** One choice in front with a probability of its own, the others alike. */
    static Law single(int choices, int single, double probability) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(single, choices == 1 ? 1 : probability));
        for (int choice = 0; choice < choices; choice++) {
            if (choice != single) {
                entries.add(new Entry(choice, (1 - probability) / (choices - 1)));
            }
        }
        return new Law(entries);
    }

    /** The choice that a uniform draw in 0..1 falls on. */
    int pick(double uniform) {
        double sum = 0;
        for (var entry : entries) {
            sum += entry.probability();
            if (uniform < sum) {
                return entry.choice();
            }
        }
        return entries.get(entries.size() - 1).choice();
    }

    /** The probabilities by choice, the share {@code certainty} of each moved to the pick. */
    double[] leaningTo(int pick, double certainty) {
        var probabilities = new double[entries.size()];
        for (var entry : entries) {
            probabilities[entry.choice()] =
                    (1 - certainty) * entry.probability() + (entry.choice() == pick ? certainty : 0);
        }
        return probabilities;
    }
}
