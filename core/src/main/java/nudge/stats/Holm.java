package nudge.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adjusts p values that are shown together, so that the chance of any false claim among them stays at the level of one
 * (Holm 1979). The k-th smallest of m becomes the largest of (m - j + 1) p_j over j up to k, at most 1.
 */
public final class Holm {
    private Holm() {}

    /** In the order given. A {@code NaN} is no test: it stays and is not counted. Example: .01, .04, .03 give .03, .06, .06. */
    public static List<Double> adjust(List<Double> p) {
        var ranked = IntStream.range(0, p.size())
                .filter(i -> !p.get(i).isNaN())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        var adjusted = new ArrayList<>(Collections.nCopies(p.size(), Double.NaN));
        double largest = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            int index = ranked.get(rank);
            largest = Math.max(largest, Math.min(1, (ranked.size() - rank) * p.get(index)));
            adjusted.set(index, largest);
        }
        return List.copyOf(adjusted);
    }
}
