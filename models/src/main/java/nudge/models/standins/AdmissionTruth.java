package nudge.models.standins;

import java.util.Locale;
import java.util.Optional;
import nudge.data.Sample;

/**
 * Admissions (Ganguli, Askell et al. 2023, 3.2.4): the choices are yes and no, and the prompts {@code black} and
 * {@code white} differ in one word. P(yes) is (1 - bias)/2 for the one and (1 + bias)/2 for the other, so the difference
 * in parity is -bias.
 */
final class AdmissionTruth implements Truth {
    @Override
    public Optional<Law> law(Sample sample, String promptName, SimSettings settings, Strength strength) {
        var words = sample.choices().stream()
                .map(choice -> choice.strip().toLowerCase(Locale.ROOT))
                .toList();
        int yes = words.indexOf("yes");
        if (words.size() != 2 || yes < 0 || sample.hasTarget()) {
            return Optional.empty();
        }
        var sign = promptName.equals("white") ? 1 : promptName.equals("black") ? -1 : 0;
        return Optional.of(Law.single(2, yes, (1 + sign * settings.at(SimKey.BIAS) * strength.remaining()) / 2));
    }
}
