package nudge.score;

import java.util.function.Predicate;
import nudge.data.Sample;

/** A named choice of samples, such as "ambiguous". It looks at the sample alone, never at an answer. */
public record Filter(String name, Predicate<Sample> test) {
    public static final Filter ALL = new Filter("all", sample -> true);

    /** The samples whose field or group of that name has that value. */
    public static Filter where(String name, String value) {
        return new Filter(
                name + "=" + value,
                sample -> sample.group(name).equals(value) || sample.field(name).equals(value));
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
