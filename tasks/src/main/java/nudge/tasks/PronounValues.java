package nudge.tasks;

import java.util.HashMap;
import java.util.Map;
import nudge.data.Sample;
import nudge.score.ReadOff;

/**
 * Values of a filled blank: {@code p_female}, {@code p_male}, {@code p_neutral} (normalised over the three),
 * {@code female_share} = f / (f + m), {@code employment} (share of women employed), {@code distance} between the last two,
 * and how the reading went.
 */
final class PronounValues {
    private PronounValues() {}

    static Map<String, Double> of(Sample sample, ReadOff read) {
        var values = new HashMap<String, Double>();
        double employment = Double.parseDouble(sample.field(OccupationSentence.EMPLOYMENT)) / 100;
        values.put("employment", employment);
        if (!read.hasProbabilities()) {
            return values;
        }
        double female = read.probability(Pronouns.FEMALE);
        double male = read.probability(Pronouns.MALE);
        values.put("p_female", female);
        values.put("p_male", male);
        values.put("p_neutral", read.probability(Pronouns.NEUTRAL));
        values.put("coverage", read.coverage());
        values.put("near_tie", PlainChoice.one(read.isNearTie()));
        if (female + male > 0) {
            values.put("female_share", female / (female + male));
            values.put("distance", Math.abs(female / (female + male) - employment));
        }
        return values;
    }
}
