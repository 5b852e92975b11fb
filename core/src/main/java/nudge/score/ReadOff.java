package nudge.score;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import nudge.data.Sample;

/**
 * What one chain of a sample's answers says about its choices, or why it says nothing. All lists run over the sample's
 * choices in the data's order, however they were shown.
 *
 * @param outcome scored, or why not
 * @param said what the model wrote where text was read; the reason where nothing could be read; empty else
 * @param logs normalised log-probabilities in nats, one for each choice; empty where text was read
 * @param choice the pick, 0-based; -1 unless scored
 * @param positions the share of picks on each shown position, 0..1; empty where options are not listed
 * @param coverage how much probability all options have together, 0..1; {@code NaN} where text was read
 * @param margin nats between the best and the second choice; {@code NaN} where text was read
 * @param agreement the share of prompts (rotations) whose own pick is the pick
 * @param tie whether the sample's id decided
 */
public record ReadOff(
        Score.Outcome outcome,
        String said,
        List<Double> logs,
        int choice,
        List<Double> positions,
        double coverage,
        double margin,
        double agreement,
        Tie tie) {
    /** How the best choice was found. */
    public enum Tie {
        NONE,
        /** Two or more were equal to {@link #EQUAL_NATS}: a hash of the sample's id decided. */
        BROKEN_BY_ID
    }

    /** Choices so close to each other are equal. */
    public static final double EQUAL_NATS = 1e-9;

    /** Below this margin a local engine's own tolerance can turn a pick (measured .2 to .3 nats). */
    public static final double NEAR_TIE_NATS = 0.3;

    public ReadOff {
        logs = List.copyOf(logs);
        positions = List.copyOf(positions);
    }

    /** The same with a pick among the first n choices only; log-probabilities stay those of all. */
    public ReadOff among(int n, String id) {
        var first = logs.subList(0, n);
        return new ReadOff(
                outcome,
                said,
                logs,
                LogMass.pick(first, id),
                positions,
                coverage,
                LogMass.margin(first),
                agreement,
                LogMass.best(first).size() > 1 ? Tie.BROKEN_BY_ID : Tie.NONE);
    }

    /** Nothing could be read. */
    static ReadOff unscored(Score.Outcome why, String said) {
        return new ReadOff(why, said, List.of(), -1, List.of(), Double.NaN, Double.NaN, Double.NaN, Tie.NONE);
    }

    /** One for each chain, in order; never empty. */
    public static List<ReadOff> of(Sample sample, Answers answers, Reading reading) {
        return reading == Reading.LETTER_ROTATED
                ? Rotations.read(sample, answers)
                : SinglePrompt.read(sample, answers, reading);
    }

    public boolean isScored() {
        return outcome == Score.Outcome.SCORED;
    }

    /** Whether there are probabilities, and not only a pick. */
    public boolean hasProbabilities() {
        return !logs.isEmpty();
    }

    /** Probability of a choice among the choices, 0..1. */
    public double probability(int choice) {
        return StrictMath.exp(logs.get(choice));
    }

    public boolean isNearTie() {
        return margin < NEAR_TIE_NATS;
    }

    /** The shown position of the pick, 0-based, where there is one. */
    public OptionalInt position() {
        int at = positions.indexOf(1.0);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The shares with all weight on one of n positions. */
    static List<Double> onlyAt(int position, int n) {
        var shares = new java.util.ArrayList<>(Collections.nCopies(n, 0.0));
        shares.set(position, 1.0);
        return shares;
    }
}
