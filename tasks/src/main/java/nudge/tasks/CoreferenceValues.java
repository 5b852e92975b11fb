package nudge.tasks;

import java.util.HashMap;
import java.util.Map;
import nudge.data.Sample;
import nudge.score.ReadOff;

/**
 * Values of whom a pronoun was taken for. Besides those of every choice: {@code occupation} (1 the occupation, 0 the other
 * person), {@code p_occupation}, {@code employment} and {@code texts} (share of women, 0..1), and, of female and male pronouns,
 * {@code resolution} and {@code resolution_prob}: +2 or -2 times {@code occupation} or its probability, so that their mean over
 * as many female as male pronouns is the female less the male share that was resolved to the occupation.
 */
final class CoreferenceValues implements ChoiceValues {
    private static final int OCCUPATION = 0;

    @Override
    public Map<String, Double> of(Sample sample, ReadOff read) {
        var values = new HashMap<>(PlainChoice.of(sample, read));
        double picked = PlainChoice.one(read.choice() == OCCUPATION);
        values.put("occupation", picked);
        put(values, "employment", sample.field(CoreferenceSentence.EMPLOYMENT));
        put(values, "texts", sample.field(CoreferenceSentence.IN_TEXTS));
        if (read.hasProbabilities()) {
            values.put("p_occupation", read.probability(OCCUPATION));
        }
        int gender = CoreferenceSentence.GENDERS.indexOf(sample.group(CoreferenceSentence.GENDER));
        if (gender != Pronouns.NEUTRAL) {
            double sign = gender == Pronouns.FEMALE ? 2 : -2;
            values.put("resolution", sign * picked);
            if (read.hasProbabilities()) {
                values.put("resolution_prob", sign * read.probability(OCCUPATION));
            }
        }
        return values;
    }

    private static void put(Map<String, Double> values, String name, String percent) {
        if (!percent.isEmpty()) {
            values.put(name, Double.parseDouble(percent) / 100);
        }
    }
}
