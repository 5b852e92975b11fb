package nudge.stats;

import nudge.score.Interval;

/**
 * The betting sequence of sum(x) / sum(w) where x lies between two multiples of w: adds samples up to units, brings them
 * to 0..1 and knows what the rest can still do. One thread at a time.
 */
final class DrawnSum {
    private static final double ROUNDING = 1e-9;

    private final double least;
    private final double range;
    private final Horizon.Population population;
    private final BettingSequence sequence;
    private final Sum sumX = new Sum();
    private final Sum sumW = new Sum();
    private int drawn;
    private double capacity;
    private double unitX;
    private double unitW;
    private double unitCapacity;
    private boolean broken;

    DrawnSum(double least, double most, Horizon.Population population, double alpha) {
        this.least = least;
        this.range = most - least;
        this.population = population;
        this.sequence = new BettingSequence(population.units(), alpha);
    }

    /**
     * One sample that the filter takes.
     *
     * @param x 0 where it has no score
     * @param w 0 where it has no score, 1 at most
     * @param weight of the sample
     */
    void add(double x, double w, double weight) {
        double over = x - least * w;
        broken |= w < 0 || w > 1 + ROUNDING || over < -ROUNDING || over > range * w + ROUNDING;
        unitX += weight * over;
        unitW += weight * w;
        unitCapacity += weight;
    }

    /** The unit of the samples added last is whole. */
    void endUnit() {
        if (unitCapacity == 0) {
            return;
        }
        sequence.add(unitX / (range * population.most()), unitW / population.most());
        sumX.add(unitX);
        sumW.add(unitW);
        capacity += unitCapacity;
        drawn++;
        unitX = 0;
        unitW = 0;
        unitCapacity = 0;
    }

    /** Whether a value lay where the metric says that none does, so that no sequence holds. */
    boolean isBroken() {
        return broken;
    }

    /** Where the final sum(x) / sum(w) lies; both ends {@code NaN} where there is none. */
    Ends ends() {
        double left = drawn == population.units() ? 0 : Math.max(0, population.capacity() - capacity);
        double most = sumW.value() + left;
        if (!(most > 0)) {
            return new Ends(Double.NaN, Double.NaN);
        }
        double certainLower = sumX.value() / most;
        double certainUpper = (sumX.value() + range * left) / most;
        double lower = Math.max(certainLower, range * sequence.lower());
        double upper = Math.min(certainUpper, range * sequence.upper());
        // A sequence that fails, as one in twenty may, gives way to what is certain.
        return lower <= upper
                ? new Ends(least + lower, least + upper)
                : new Ends(least + certainLower, least + certainUpper);
    }

    /** The two ends of a band. */
    record Ends(double lower, double upper) {
        Interval scaled(Affine scale, String kind, String note) {
            double one = scale.of(lower);
            double other = scale.of(upper);
            return new Interval(Math.min(one, other), Math.max(one, other), kind, note);
        }

        /** What b - a can be. */
        static Ends difference(Ends b, Ends a) {
            return new Ends(b.lower - a.upper, b.upper - a.lower);
        }
    }
}
