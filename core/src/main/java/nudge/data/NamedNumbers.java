package nudge.data;

import java.util.Map;
import java.util.Objects;

/** Names and their numbers. */
public final class NamedNumbers extends SortedNames<Double> {
    private final double[] numbers;

    private NamedNumbers(String[] names, double[] numbers) {
        super(names);
        this.numbers = numbers;
    }

    /** The same names and numbers. */
    public static NamedNumbers of(Map<String, Double> map) {
        if (map instanceof NamedNumbers same) {
            return same;
        }
        var names = sortedNames(map);
        var numbers = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            numbers[i] = Objects.requireNonNull(map.get(names[i]));
        }
        return new NamedNumbers(names, numbers);
    }

    /** The number of that name, or {@code NaN} where there is none; makes no object of it. */
    public double number(String name) {
        int place = place(name);
        return place < 0 ? Double.NaN : numbers[place];
    }

    @Override
    Double value(int place) {
        return numbers[place];
    }
}
