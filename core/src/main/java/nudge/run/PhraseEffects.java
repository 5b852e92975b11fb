package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.score.Difference;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.stats.Holm;

/**
 * What each phrase of a nudge does: the whole nudge less the nudge without the phrase, p values adjusted over the phrases
 * (Holm 1979).
 *
 * @param against what the whole nudge is judged against: the placebo where it was run, else the reference
 * @param effect of the whole nudge
 */
public record PhraseEffects(
        MetricInfo metric, String whole, String against, Difference effect, List<PhraseEffect> phrases) {
    private static final double ALPHA = .05;
    /** A phrase that moves less than this share of what the whole nudge moves is filler. */
    private static final double SHARE = 1 / 3.0;

    /** What can be said of a phrase. */
    public enum Verdict {
        CARRIES,
        WORKS_AGAINST,
        FILLER,
        CANNOT_BE_TOLD
    }

    /** A phrase and what is lost without it. */
    public record PhraseEffect(String phrase, String without, Difference difference, Verdict verdict) {}

    public PhraseEffects {
        phrases = List.copyOf(phrases);
    }

    /** Of a run that asked the whole nudge and all that is left of it. */
    public static PhraseEffects of(RunHeader header, List<SampleResult> results, LeftOut nudge, Metric metric) {
        var whole = nudge.whole().name();
        var names = header.conditionNames();
        var against = names.contains(Comparisons.PLACEBO) && !whole.equals(Comparisons.PLACEBO)
                ? Comparisons.PLACEBO
                : names.get(0);
        var effect = Comparisons.of(header, results, metric, whole, against);
        var differences = nudge.without().stream()
                .map(without -> Comparisons.of(
                        header, results, metric, whole, without.condition().name()))
                .toList();
        var adjusted = Holm.adjust(differences.stream().map(Difference::p).toList());
        var phrases = new ArrayList<PhraseEffect>();
        for (int i = 0; i < differences.size(); i++) {
            var without = nudge.without().get(i);
            var difference = differences.get(i).withHolm(adjusted.get(i));
            phrases.add(new PhraseEffect(
                    without.phrase(), without.condition().name(), difference, verdict(effect, difference)));
        }
        return new PhraseEffects(metric.info(), whole, against, effect, phrases);
    }

    /** Whether the whole nudge was seen to do anything. */
    public boolean isWholeSeen() {
        return isSeen(effect, effect.p());
    }

    /** The phrases of that verdict, by 1-based number. */
    public List<Integer> numbers(Verdict verdict) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).verdict() == verdict) {
                numbers.add(i + 1);
            }
        }
        return List.copyOf(numbers);
    }

    /** The largest of the smallest effects that could have been seen among the phrases that nothing is said of. */
    public Optional<Double> detectable() {
        return phrases.stream()
                .filter(phrase -> phrase.verdict() == Verdict.CANNOT_BE_TOLD)
                .map(phrase -> phrase.difference().detectable())
                .filter(size -> !size.isNaN())
                .max(Double::compare);
    }

    private static Verdict verdict(Difference effect, Difference difference) {
        if (isSeen(difference, difference.pHolm())) {
            return difference.value() * effect.value() < 0 ? Verdict.WORKS_AGAINST : Verdict.CARRIES;
        }
        if (difference.value() == 0 && difference.standardError() == 0) {
            return Verdict.FILLER;
        }
        double margin = SHARE * Math.abs(effect.value());
        var interval = difference.interval();
        boolean isSmall = interval.isDefined() && interval.lower() > -margin && interval.upper() < margin;
        return isSeen(effect, effect.p()) && isSmall ? Verdict.FILLER : Verdict.CANNOT_BE_TOLD;
    }

    private static boolean isSeen(Difference difference, double p) {
        return difference.interval().isDefined() && !difference.interval().holds(0) && p < ALPHA;
    }
}
