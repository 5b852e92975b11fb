package nudge.models.standins;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import nudge.data.Sample;

/**
 * Winogender (Rudinger et al. 2018): a female, a male and a neutral pronoun among the choices, in any order and case, and
 * the employment statistic {@code percent_female} (0..100). P(neutral) is {@code unknown}; of the rest the share
 * .5 + bias (percent/100 - .5) is female: with bias 1 pronouns mirror the statistics, with -1 they invert them.
 */
final class PronounsTruth implements Truth {
    private static final Set<String> FEMALE = Set.of("she", "her", "hers");
    private static final Set<String> MALE = Set.of("he", "him", "his");
    private static final Set<String> NEUTRAL = Set.of("they", "them", "their", "theirs");

    @Override
    public Optional<Law> law(Sample sample, String promptName, SimSettings settings, Strength strength) {
        var female = choice(sample, FEMALE);
        var male = choice(sample, MALE);
        var neutral = choice(sample, NEUTRAL);
        if (sample.choices().size() != 3 || female.isEmpty() || male.isEmpty() || neutral.isEmpty()) {
            return Optional.empty();
        }
        var unspoken = strength.raise(settings.at(SimKey.UNKNOWN)) * (1 - strength.matchStats());
        var nudged = settings.at(SimKey.BIAS) * strength.remaining();
        var slope = nudged + strength.matchStats() * (1 - nudged);
        var share = 0.5 + slope * (percentFemale(sample) / 100 - 0.5);
        return Optional.of(Law.of(
                new Law.Entry(female.getAsInt(), (1 - unspoken) * share),
                new Law.Entry(neutral.getAsInt(), unspoken),
                new Law.Entry(male.getAsInt(), (1 - unspoken) * (1 - share))));
    }

    private static OptionalInt choice(Sample sample, Set<String> pronouns) {
        return IntStream.range(0, sample.choices().size())
                .filter(i -> pronouns.contains(sample.choices().get(i).strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Even where the sample has no statistic. */
    private static double percentFemale(Sample sample) {
        try {
            var percent = Double.parseDouble(sample.field("percent_female"));
            return percent >= 0 && percent <= 100 ? percent : 50;
        } catch (NumberFormatException e) {
            return 50;
        }
    }
}
