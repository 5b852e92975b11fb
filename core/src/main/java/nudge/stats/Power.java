package nudge.stats;

/**
 * What effect can be seen with how much data.
 *
 * @param alpha two-sided level of the test
 * @param power chance to see an effect of the named size
 */
public record Power(double alpha, double power) {
    /** Level .05, power .8. */
    public static final Power DEFAULTS = new Power(.05, .8);

    public Power {
        if (!(alpha > 0 && alpha < 1) || !(power > 0 && power < 1)) {
            throw new IllegalArgumentException("Level '" + alpha + "' and power '" + power
                    + "' must both lie between 0 and 1. Usual: .05 and .8.");
        }
    }

    /**
     * Where the scores' variance comes from.
     *
     * @param betweenItems omega^2, of the paired differences' true values between items
     * @param withinA sigma_A^2, between answers to one item under A
     * @param answersA K_A, answers an item under A
     * @param withinB sigma_B^2, between answers to one item under B
     * @param answersB K_B, answers an item under B
     */
    public record Noise(double betweenItems, double withinA, int answersA, double withinB, int answersB) {
        /** Answers without noise of their own, or so many of them that it is gone. */
        public static Noise betweenItems(double variance) {
            return new Noise(variance, 0, 1, 0, 1);
        }

        double perItem() {
            return betweenItems + withinA / answersA + withinB / answersB;
        }
    }

    /**
     * The smallest |effect| that is found with this power: (t_{1 - alpha/2} + t_power) SE, near 2.8 SE.
     *
     * @param df of the standard error; infinite for the normal distribution
     */
    public double detectable(double standardError, double df) {
        return (Quantiles.t(1 - alpha / 2, df) + Quantiles.t(power, df)) * standardError;
    }

    /**
     * How many independent items show an effect: n = (z_{1 - alpha/2} + z_power)^2 (omega^2 + sigma_A^2 / K_A +
     * sigma_B^2 / K_B) / delta^2, rounded up. With clusters n times the design effect.
     *
     * <p>Source: Miller 2024 (arXiv 2411.00640), section 5. Example: omega^2 = 1/9, delta = .03 gives 969.
     */
    public long items(Noise noise, double delta) {
        double z = z();
        return (long) Math.ceil(z * z * noise.perItem() / (delta * delta));
    }

    /**
     * How many templates show an effect, each with that many items: SE^2 = (tau^2 + omega^2 / m) / G. More items of each
     * template do not lower SE^2 under tau^2 / G.
     *
     * @param betweenTemplates tau^2, variance of the templates' mean differences
     * @param withinTemplates omega^2, variance of items' differences within a template
     * @param itemsEach m
     */
    public long templates(double betweenTemplates, double withinTemplates, int itemsEach, double delta) {
        double z = z();
        return (long) Math.ceil(z * z * (betweenTemplates + withinTemplates / itemsEach) / (delta * delta));
    }

    /**
     * As {@link #templates}, for the t test that is made of so few: the least G, 5 or more, whose
     * (t_{1 - alpha/2} + t_power) SE with G - 1 degrees of freedom is at most the effect.
     */
    public long templatesForT(Components components, int itemsEach, double delta) {
        double each = components.between() + components.within() / itemsEach;
        long most = Math.max(
                Intervals.LEAST_CLUSTERS, templates(components.between(), components.within(), itemsEach, delta));
        while (detectable(StrictMath.sqrt(each / most), most - 1.0) > delta) {
            most++;
        }
        return most;
    }

    private double z() {
        return Quantiles.t(1 - alpha / 2, Quantiles.INFINITE) + Quantiles.t(power, Quantiles.INFINITE);
    }
}
