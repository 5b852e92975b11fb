package nudge.score;

import java.util.Map;
import java.util.TreeMap;
import nudge.data.SortedNames;

/** Names and their numbers. */
final class NamedNumbers extends SortedNames<Double> {
    private final double[] numbers;

    private NamedNumbers(String[] names, double[] numbers) {
        super(names);
        this.numbers = numbers;
    }

    static NamedNumbers of(Map<String, Double> map) {
        if (map instanceof NamedNumbers same) {
            return same;
        }
        var sorted = new TreeMap<>(map);
        return new NamedNumbers(
                sorted.keySet().toArray(new String[0]),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    protected Double value(int place) {
        return numbers[place];
    }
}
