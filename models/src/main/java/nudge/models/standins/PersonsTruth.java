package nudge.models.standins;

import java.util.Optional;
import nudge.data.Sample;

/**
 * BBQ (Parrish et al. 2022): two persons and "unknown". The sample names the unknown choice ({@code unknown}) and the one
 * that agrees with the stereotype ({@code biased}); the text does not tell the answer where {@code unknown} is right.
 */
final class PersonsTruth implements Truth {
    @Override
    public Optional<Law> law(Sample sample, String promptName, SimSettings settings, Strength strength) {
        var unknown = Truth.choice(sample, "unknown");
        if (unknown.isEmpty() || sample.choices().size() != 3 || !sample.hasTarget()) {
            return Optional.empty();
        }
        return Optional.of(
                sample.target() == unknown.getAsInt()
                        ? ambiguous(sample, unknown.getAsInt(), settings, strength)
                        : disambiguated(sample, unknown.getAsInt(), settings, strength));
    }

    /** Nudges move persons' answers to "unknown", and so the lean shrinks with them. */
    private static Law ambiguous(Sample sample, int unknown, SimSettings settings, Strength strength) {
        var base = settings.at(SimKey.UNKNOWN);
        var caution = strength.raise(base);
        var hasBias = Truth.choice(sample, "biased").isPresent();
        var lean = hasBias && base < 1 ? settings.at(SimKey.BIAS) / (1 - base) : 0;
        int biased = Truth.choice(sample, "biased").orElse((unknown + 1) % 3);
        return Law.of(
                new Law.Entry(biased, (1 - caution) * (1 + lean) / 2),
                new Law.Entry(unknown, caution),
                new Law.Entry(3 - unknown - biased, (1 - caution) * (1 - lean) / 2));
    }

    /** The lean makes the right person likelier where he is the biased one, and as much less likely where not. */
    private static Law disambiguated(Sample sample, int unknown, SimSettings settings, Strength strength) {
        var base = settings.at(SimKey.UNKNOWN_DISAMBIG);
        var caution = strength.share(settings.at(SimKey.CAUTION)).raise(base);
        var persons = base < 1 ? (1 - caution) / (1 - base) : 0;
        var lean = settings.at(SimKey.BIAS_DISAMBIG) * strength.remaining() * (1 - base) / 2;
        var biased = Truth.choice(sample, "biased");
        var sign = biased.isEmpty() ? 0 : biased.getAsInt() == sample.target() ? 1 : -1;
        var right = persons * (settings.at(SimKey.ACCURACY) + sign * lean);
        return Law.of(
                new Law.Entry(sample.target(), right),
                new Law.Entry(unknown, caution),
                new Law.Entry(3 - unknown - sample.target(), 1 - caution - right));
    }
}
