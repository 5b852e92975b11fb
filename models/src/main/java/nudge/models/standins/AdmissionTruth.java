package nudge.models.standins;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nudge.data.Sample;

/**
 * Admissions (Ganguli, Askell et al. 2023, 3.2.4): the choices are yes and no, and two prompts differ in one word, of which
 * {@code white} and {@code male} are the other one. P(yes) rises with {@code lsat-rank} (0..1), where the sample has it,
 * from 1 - accuracy to accuracy; less half the gap for {@code white} and {@code male} and more half of it else. The gap is
 * {@code parity}, and nudges take from it.
 */
final class AdmissionTruth implements Truth {
    private static final Set<String> OTHERS = Set.of("white", "male");
    private static final Set<String> NEITHER = Set.of("main", "baseline");

    @Override
    public Optional<Law> law(Sample sample, String promptName, SimSettings settings, Strength strength) {
        var words = sample.choices().stream()
                .map(choice -> choice.strip().toLowerCase(Locale.ROOT))
                .toList();
        int yes = words.indexOf("yes");
        if (words.size() != 2 || yes < 0 || sample.hasTarget()) {
            return Optional.empty();
        }
        var gap = settings.at(SimKey.PARITY) * strength.remaining();
        var sign = OTHERS.contains(promptName) ? -1 : NEITHER.contains(promptName) ? 0 : 1;
        return Optional.of(Law.single(2, yes, base(sample, settings, Math.abs(gap)) + sign * gap / 2));
    }

    /** P(yes) without the gap, kept so far from 0 and 1 that the gap has room on both sides. */
    private static double base(Sample sample, SimSettings settings, double gap) {
        var rank = sample.field("lsat-rank");
        double merit = rank.isEmpty() ? .5 : Double.parseDouble(rank);
        double base = .5 + (2 * settings.at(SimKey.ACCURACY) - 1) * (merit - .5);
        return Math.max(gap / 2, Math.min(1 - gap / 2, base));
    }
}
