package nudge.stats;

import java.util.Optional;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.Observation;

/**
 * The band of a figure while its run goes on: a betting confidence sequence for the value that the run will end with,
 * valid at every moment. It says nothing of other samples. Takes the observations of the run one by one, in the seeded
 * order; what it says changes where a unit is whole. One thread at a time.
 *
 * <p>Unscored samples are in neither sum. A difference of ratios has a sequence for each side, at half of alpha.
 */
public final class LiveBand {
    /** How its intervals name their kind. */
    public static final String KIND = "betting";

    /** What no band is given for. */
    public static final String NO_BAND = "no band before the end for this kind of figure";

    private static final String OUTSIDE = "no live band: a value lies outside the metric's range";

    private final Horizon horizon;
    private final LinearForm form;
    private final String note;
    private final boolean bySample;
    private final DrawnSum one;
    private final Optional<DrawnSum> other;
    private int place;

    private LiveBand(
            Horizon horizon, LinearForm form, String note, boolean bySample, DrawnSum one, Optional<DrawnSum> other) {
        this.horizon = horizon;
        this.form = form;
        this.note = note;
        this.bySample = bySample;
        this.one = one;
        this.other = other;
    }

    /**
     * The band of a metric under one condition; nothing for what is no mean or ratio, or has no bounds.
     *
     * @param alpha .05, shared among those that are watched together
     * @param note goes into its intervals
     */
    public static Optional<LiveBand> ofEstimate(Metric metric, Horizon horizon, double alpha, String note) {
        return form(metric).map(form -> {
            var sum = new DrawnSum(form.least(), form.most(), horizon.of(form.filter()), alpha);
            return new LiveBand(horizon, form, note, false, sum, Optional.empty());
        });
    }

    /** The band of a metric's difference B - A; nothing as above. */
    public static Optional<LiveBand> ofDifference(Metric metric, Horizon horizon, double alpha, String note) {
        return form(metric).map(form -> {
            var population = horizon.of(form.filter());
            if (((LinearForm.Linear) metric).isPairedBySample()) {
                double range = form.most() - form.least();
                return new LiveBand(
                        horizon, form, note, true, new DrawnSum(-range, range, population, alpha), Optional.empty());
            }
            return new LiveBand(
                    horizon,
                    form,
                    note,
                    false,
                    new DrawnSum(form.least(), form.most(), population, alpha / 2),
                    Optional.of(new DrawnSum(form.least(), form.most(), population, alpha / 2)));
        });
    }

    private static Optional<LinearForm> form(Metric metric) {
        return metric instanceof LinearForm.Linear linear
                ? Optional.of(linear.linear()).filter(LinearForm::isBounded)
                : Optional.empty();
    }

    /** The next observation of the order, of a band that is of an estimate. */
    public void add(Observation observation) {
        var sample = observation.sample();
        if (form.filter().takes(sample)) {
            add(one, observation, counts(observation));
        }
        next();
    }

    /** The next observation of the order under A and under B, of a band that is of a difference. */
    public void add(Observation a, Observation b) {
        if (form.filter().takes(a.sample())) {
            boolean counts = counts(a) && counts(b);
            if (bySample) {
                one.add(counts ? x(b) - x(a) : 0, counts ? 1 : 0, a.sample().weight());
            } else {
                add(one, a, counts);
                other.ifPresent(sum -> add(sum, b, counts));
            }
        }
        next();
    }

    private void add(DrawnSum sum, Observation observation, boolean counts) {
        sum.add(
                counts ? x(observation) : 0,
                counts ? w(observation) : 0,
                observation.sample().weight());
    }

    private boolean counts(Observation observation) {
        return observation.score().isScored() && !Double.isNaN(x(observation)) && !Double.isNaN(w(observation));
    }

    private double x(Observation observation) {
        return form.sides().numerator().applyAsDouble(observation);
    }

    private double w(Observation observation) {
        return form.sides().denominator().applyAsDouble(observation);
    }

    private void next() {
        if (horizon.endsUnit(place)) {
            one.endUnit();
            other.ifPresent(DrawnSum::endUnit);
        }
        place++;
    }

    /** Where the run's final value lies. */
    public Interval interval() {
        if (one.isBroken() || other.filter(DrawnSum::isBroken).isPresent()) {
            return Intervals.none(OUTSIDE);
        }
        var scale = bySample || other.isPresent()
                ? new Affine(form.sides().scale().scale(), 0)
                : form.sides().scale();
        var ends =
                other.map(b -> DrawnSum.Ends.difference(b.ends(), one.ends())).orElseGet(one::ends);
        return Double.isNaN(ends.lower()) ? Intervals.none("") : ends.scaled(scale, KIND, note);
    }
}
