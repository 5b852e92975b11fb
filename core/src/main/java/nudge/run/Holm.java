package nudge.run;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holm's step-down adjustment of p values (Holm 1979); undefined ones stay so and count for nothing. */
final class Holm {
    private Holm() {}

    /** The adjusted p values, in the order given. */
    static List<Double> adjusted(List<Double> ps) {
        var order = IntStream.range(0, ps.size())
                .boxed()
                .filter(i -> !ps.get(i).isNaN())
                .sorted(Comparator.comparingDouble(ps::get))
                .toList();
        var adjusted = IntStream.range(0, ps.size()).mapToObj(i -> Double.NaN).collect(Collectors.toList());
        double largest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int at = order.get(rank);
            largest = Math.max(largest, Math.min(1, (order.size() - rank) * ps.get(at)));
            adjusted.set(at, largest);
        }
        return List.copyOf(adjusted);
    }
}
