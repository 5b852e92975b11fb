package nudge.stats;

import java.util.Arrays;

/**
 * A betting confidence sequence for sum(x) / sum(w) over N units, drawn one by one without replacement in random order;
 * 0 <= x <= w <= 1 in each unit. A mean of numbers in 0..1 has w = 1. It holds the final value at every moment at once
 * with probability 1 - alpha. The order of units matters, so that two of them cannot be merged. One thread at a time.
 *
 * <p>For a candidate m, the numbers x - m w sum to 0 over all units if m is the final value; so the mean of those left,
 * before each draw, is known. Hedged capital that bets on more, and on less, grows where m is wrong; m is out once one
 * side's is 2 / alpha. Bets do not depend on m but where they would lose too much, and then each side's capital is
 * monotone in m: all candidates under one that is out from below are out, and those between two of the grid as well.
 *
 * <p>Source: Waudby-Smith and Ramdas 2024, JRSS B 86, "Estimating means of bounded random variables by betting",
 * sections 4.4 (hedged capital) and 5 (without replacement). Bets are their predictable plug-in with the time t replaced
 * by V_t = sum_{i <= t} (N / (N - i + 1))^2, which is t where N is large: what is left to draw says more of m near the end.
 */
final class BettingSequence {
    /** Steps of the grid of candidates. */
    static final int STEPS = 500;
    /** A bet loses at most this share of its capital. */
    private static final double MOST_LOST = .75;

    private static final double ROUNDING = 1e-9;

    private final int units;
    private final double logThreshold;
    private final double threshold;
    private final double[] above = new double[STEPS + 1];
    private final double[] below = new double[STEPS + 1];
    /** The candidates that are not out yet; all of them are out where the first is over the last. */
    private int first;

    private int last = STEPS;
    private int drawn;
    private double sumX;
    private double sumW;
    private double squares = .25;
    private double information;

    /**
     * Nothing drawn yet.
     *
     * @param units how many there are
     * @param alpha how often it may fail to hold the final value, at whatever moment
     */
    BettingSequence(int units, double alpha) {
        this.units = units;
        this.logThreshold = StrictMath.log(2 / alpha);
        this.threshold = 2 / alpha;
        Arrays.fill(above, 1);
        Arrays.fill(below, 1);
    }

    /** The next unit of the order. */
    void add(double x, double w) {
        double left = units - drawn;
        double bet = bet(left);
        double slope = 1 + sumW / left;
        double seen = sumX / left;
        for (int i = first; i <= last; i++) {
            double m = (double) i / STEPS;
            double expected = m * slope - seen;
            double gain = x + m * (1 - w) - expected;
            above[i] *= factor(bet, expected, gain);
            below[i] *= factor(bet, 1 - expected, -gain);
        }
        while (first <= last && above[first] >= threshold) {
            first++;
        }
        while (last >= first && below[last] >= threshold) {
            last--;
        }
        keep(x, w);
    }

    /**
     * What a bet makes of its capital.
     *
     * @param room how much can be lost at most by a bet of 1; where it is none, whatever is gained was impossible
     */
    private static double factor(double bet, double room, double gain) {
        if (room <= 0) {
            return room < -ROUNDING || gain > ROUNDING ? Double.POSITIVE_INFINITY : 1;
        }
        return bet * room <= MOST_LOST ? 1 + bet * gain : 1 + MOST_LOST / room * gain;
    }

    private double bet(double left) {
        double weight = units / left;
        information += weight * weight;
        double variance = squares / (drawn + 1);
        return weight * StrictMath.sqrt(2 * logThreshold / (variance * information * StrictMath.log1p(information)));
    }

    private void keep(double x, double w) {
        drawn++;
        sumX += x;
        sumW += w;
        double residual = x - w * (.5 + sumX) / (1 + sumW);
        squares += residual * residual;
    }

    /** The largest candidate of the grid that is out from below, and so are all under it. */
    double lower() {
        return Math.max(0, first - 1) / (double) STEPS;
    }

    /** The smallest candidate of the grid that is out from above, and so are all over it. */
    double upper() {
        return Math.min(STEPS, last + 1) / (double) STEPS;
    }
}
