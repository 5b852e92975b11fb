package nudge.models.standins;

import java.util.Optional;
import nudge.data.Sample;

/** Any other choice with a right answer: P(right) is {@code accuracy}, raised by nudges; the wrong ones are alike. */
final class PlainTruth implements Truth {
    @Override
    public Optional<Law> law(Sample sample, String promptName, SimSettings settings, Strength strength) {
        return sample.hasTarget()
                ? Optional.of(Law.single(
                        sample.choices().size(), sample.target(), strength.raise(settings.at(SimKey.ACCURACY))))
                : Optional.empty();
    }
}
