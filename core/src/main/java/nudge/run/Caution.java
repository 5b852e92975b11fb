package nudge.run;

import java.util.Optional;
import nudge.score.Difference;

/**
 * What an instruction did to how readily and how aptly "unknown" is said, in the terms of signal detection. Against the
 * placebo where one was run: an instruction's content is what is asked for.
 *
 * @param against the placebo or the reference
 * @param criterion shift of the mean margin of "unknown", nats, both contexts
 * @param sensitivity change of the probability that an ambiguous item prefers "unknown" more than a settled one
 * @param where change of p(unknown) where it is right
 * @param elsewhere change of p(unknown) where it is wrong
 * @param before the sensitivity that the change starts from
 */
public record Caution(
        String against,
        Difference criterion,
        Difference sensitivity,
        Difference where,
        Difference elsewhere,
        double before) {
    private static final double ALPHA = .05;
    /** So large a rise of the sensitivity matters, */
    private static final double MATTERS = .05;
    /** and so large a share of what it lacks to 1, where that is less. */
    private static final double SHARE = .5;

    /** What that amounts to. */
    public enum Verdict {
        /** The criterion moved to "unknown"; the sensitivity did not rise, or not by what would matter. */
        CAUTION,
        /** The sensitivity rose, and "unknown" is no likelier where it is wrong. */
        INSIGHT,
        /** The sensitivity rose, and "unknown" is likelier where it is wrong, too. */
        BOTH,
        /** The criterion moved; whether the sensitivity did cannot be told. */
        CANNOT_BE_TOLD,
        /** Neither was seen to rise. */
        NEITHER
    }

    /** Nothing for tasks and readings that have no margin of "unknown". */
    static Optional<Caution> of(Evidence evidence, String condition) {
        var against = evidence.placebo().orElse(evidence.reference());
        var criterion = evidence.difference(condition, against, "unknown_margin");
        var sensitivity = evidence.difference(condition, against, "unknown_auc");
        var where = evidence.difference(condition, against, "p_unknown_ambig");
        var elsewhere = evidence.difference(condition, against, "p_unknown_disambig");
        return criterion.isPresent() && sensitivity.isPresent() && where.isPresent() && elsewhere.isPresent()
                ? Optional.of(new Caution(
                        against,
                        criterion.orElseThrow(),
                        sensitivity.orElseThrow(),
                        where.orElseThrow(),
                        elsewhere.orElseThrow(),
                        evidence.estimate(against, "unknown_auc").value()))
                : Optional.empty();
    }

    /** By intervals, and by p values that stand among all comparisons of their metric. */
    public Verdict verdict() {
        if (rose(sensitivity)) {
            return rose(elsewhere) ? Verdict.BOTH : Verdict.INSIGHT;
        }
        if (!rose(criterion)) {
            return Verdict.NEITHER;
        }
        var interval = sensitivity.interval();
        double matters = Math.min(MATTERS, SHARE * (1 - before));
        return interval.isDefined() && interval.upper() < matters ? Verdict.CAUTION : Verdict.CANNOT_BE_TOLD;
    }

    private static boolean rose(Difference difference) {
        return difference.interval().isDefined() && difference.interval().lower() > 0 && difference.pHolm() < ALPHA;
    }
}
