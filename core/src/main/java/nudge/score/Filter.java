package nudge.score;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nudge.data.Sample;

/** A named choice of samples, such as "ambiguous". It looks at the sample alone, never at an answer. */
public record Filter(String name, Predicate<Sample> test) {
    private static final Pattern CONDITION = Pattern.compile("(?<name>[^=<>]+)(?<sign>>=|<=|=|>|<)(?<value>.*)");
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    public static final Filter ALL = new Filter("all", sample -> true);

    /** The samples whose field or group of that name has that value. */
    public static Filter where(String name, String value) {
        return new Filter(
                name + "=" + value,
                sample -> sample.group(name).equals(value) || sample.field(name).equals(value));
    }

    /**
     * The samples that a condition takes: {@code NAME=VALUE}, or, for a field that is a number, {@code NAME>=NUMBER}, {@code
     * NAME>NUMBER}, {@code NAME<=NUMBER} or {@code NAME<NUMBER} ({@code label_confidence>=.9}); nothing where it is none.
     * Samples without the number are not taken.
     */
    public static Optional<Filter> of(String condition) {
        var found = CONDITION.matcher(condition.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var name = found.group("name");
        var value = found.group("value");
        return switch (found.group("sign")) {
            case "=" -> Optional.of(where(name, value));
            case ">=" -> number(name, value, (a, b) -> a >= b, ">=");
            case ">" -> number(name, value, (a, b) -> a > b, ">");
            case "<=" -> number(name, value, (a, b) -> a <= b, "<=");
            default -> number(name, value, (a, b) -> a < b, "<");
        };
    }

    private static Optional<Filter> number(String name, String bound, BiPredicate<Double, Double> holds, String sign) {
        if (!NUMBER.matcher(bound).matches()) {
            return Optional.empty();
        }
        double limit = Double.parseDouble(bound);
        return Optional.of(new Filter(name + sign + bound, sample -> {
            var text = sample.field(name);
            return NUMBER.matcher(text).matches() && holds.test(Double.parseDouble(text), limit);
        }));
    }

    public Filter named(String other) {
        return new Filter(other, test);
    }

    public Filter and(Filter other) {
        return new Filter(name + ", " + other.name, test.and(other.test));
    }

    public boolean takes(Sample sample) {
        return test.test(sample);
    }
}
