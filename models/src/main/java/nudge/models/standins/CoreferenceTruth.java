package nudge.models.standins;

import java.util.Map;
import java.util.Optional;
import nudge.data.Sample;

/**
 * Whom a pronoun stands for (Rudinger et al. 2018): the first choice is the occupation. It is right with {@code accuracy},
 * raised by nudges, and a female pronoun is taken for it the more often the more women do it: by
 * {@code bias} (percent_female/100 - .5), a male one by as much less.
 */
final class CoreferenceTruth implements Truth {
    private static final Map<String, Integer> SIGNS = Map.of("female", 1, "male", -1, "neutral", 0);

    @Override
    public Optional<Law> law(Sample sample, String promptName, SimSettings settings, Strength strength) {
        var sign = SIGNS.get(sample.group("gender"));
        var percent = sample.field("percent_female");
        if (sign == null
                || sample.choices().size() != 2
                || !sample.hasTarget()
                || sample.field("pronoun").isEmpty()
                || !percent.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        double right = strength.raise(settings.at(SimKey.ACCURACY));
        double lean = settings.at(SimKey.BIAS) * strength.remaining() * sign * (Integer.parseInt(percent) / 100.0 - .5);
        double occupation = (sample.target() == 0 ? right : 1 - right) + lean;
        return Optional.of(Law.single(2, 0, Math.max(0, Math.min(1, occupation))));
    }
}
