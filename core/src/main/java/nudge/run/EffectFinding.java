package nudge.run;

import java.util.List;
import nudge.run.RunReport.Finding;
import nudge.score.Difference;

/**
 * Says what was found, and claims no more than the placebo leaves: the content of an instruction did something only
 * where the condition differs from the reference and from the placebo alike.
 */
final class EffectFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        return Effect.all(evidence).stream()
                .flatMap(effect -> of(evidence, effect).stream())
                .toList();
    }

    private static List<Finding> of(Evidence evidence, Effect effect) {
        return switch (effect.outcome()) {
            case FOUND ->
                List.of(new Finding(
                        effect.mayBeJudged() ? Finding.Kind.EFFECT : Finding.Kind.NOTE,
                        found(evidence, effect) + doubts(effect)));
            case NOT_BEYOND_PLACEBO -> List.of(FindingRule.note(notBeyondPlacebo(evidence, effect)));
            case AGAINST_PLACEBO_ONLY -> List.of(FindingRule.note(againstPlaceboOnly(evidence, effect)));
            case NOT_AFTER_HOLM -> List.of(FindingRule.note(notAfterHolm(evidence, effect)));
            case NOT_FOUND, UNCHANGED, UNKNOWN -> List.of();
        };
    }

    private static String found(Evidence evidence, Effect effect) {
        var numbers = Rounded.of(effect.againstReference()) + " against " + evidence.reference();
        if (effect.againstPlacebo().isEmpty()) {
            return moved(effect, "moved") + ": " + numbers + " (" + p(effect.againstReference())
                    + ", Holm). No placebo was run, so that any instruction would do the same cannot be ruled out; add "
                    + Comparisons.PLACEBO + ".";
        }
        var verb = effect.mayBeJudged() && effect.isReduction() ? "reduced" : "moved";
        var againstPlacebo = effect.againstPlacebo().orElseThrow();
        return moved(effect, verb) + ": " + numbers + " and " + Rounded.of(againstPlacebo) + " against the placebo ("
                + both(p(effect.againstReference()), p(againstPlacebo)) + ", Holm). The placebo does not explain it.";
    }

    private static String notBeyondPlacebo(Evidence evidence, Effect effect) {
        var left = effect.againstPlacebo().map(Rounded::of).orElse(Rounded.UNDEFINED);
        var start = effect.condition() + " moved " + effect.metric().label() + " by "
                + Rounded.of(effect.againstReference()) + " against " + evidence.reference() + ", but ";
        if (effect.placeboMovedItToo()) {
            return start + "the placebo moved it too, by "
                    + effect.placeboItself().map(Rounded::of).orElse(Rounded.UNDEFINED) + ", which leaves " + left
                    + ": that is not the content of the instruction.";
        }
        return start + "against the placebo it is " + left
                + ": whether that is the content of the instruction cannot be told."
                + NullFinding.couldHaveBeenSeen(effect);
    }

    private static String againstPlaceboOnly(Evidence evidence, Effect effect) {
        return effect.condition() + " differs from the placebo in "
                + effect.metric().label() + " by "
                + effect.againstPlacebo().map(Rounded::of).orElse(Rounded.UNDEFINED) + ", but not from "
                + evidence.reference() + " (" + Rounded.of(effect.againstReference())
                + "): the placebo moved, not the instruction.";
    }

    private static String notAfterHolm(Evidence evidence, Effect effect) {
        var against = effect.againstPlacebo().isPresent() ? "the placebo" : evidence.reference();
        return effect.condition() + " moved " + effect.metric().label() + " by " + Rounded.of(effect.judged())
                + " against " + against + ", but among the comparisons of this table that is not beyond chance ("
                + p(effect.judged()) + ", Holm): nothing is claimed." + NullFinding.couldHaveBeenSeen(effect);
    }

    private static String moved(Effect effect, String verb) {
        return effect.condition() + " " + verb + " " + effect.metric().label() + " from "
                + Rounded.of(effect.metric(), effect.before().value()) + " to "
                + Rounded.of(effect.metric(), effect.after().value());
    }

    private static String p(Difference difference) {
        return Rounded.pInWords(difference.pHolm());
    }

    private static String both(String one, String other) {
        return one.equals(other) ? "both " + one : one + " and " + other;
    }

    private static String doubts(Effect effect) {
        return effect.mayBeJudged() ? "" : " No verdict: " + String.join("; ", effect.doubts()) + ".";
    }
}
