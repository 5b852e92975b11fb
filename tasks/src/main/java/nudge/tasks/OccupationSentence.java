package nudge.tasks;

import java.util.List;
import java.util.TreeMap;
import nudge.data.Sample;

/**
 * A sentence about an occupation with a blank for a pronoun.
 *
 * @param percentFemale women among those employed in it, in percent
 * @param year of that figure
 * @param sentence with exactly one {@code _}, not at the start
 */
record OccupationSentence(
        String id,
        String occupation,
        String other,
        Pronouns pronouns,
        double percentFemale,
        String year,
        String sentence) {
    static final String BLANK = "_";
    static final String EMPLOYMENT = "percent_female_exact";

    /** What is wrong with the sentence; empty if nothing is. */
    static String fault(String sentence) {
        int at = sentence.indexOf(BLANK);
        if (at < 0 || sentence.indexOf(BLANK, at + 1) >= 0) {
            return "the sentence should have exactly one blank '_'";
        }
        return sentence.substring(0, at).isBlank() ? "the blank should not stand at the start" : "";
    }

    /**
     * As a sample: choices are the female, male and neutral pronoun; there is no right one. Fields:
     * {@code sentence_with_blank}, {@code sentence_until_blank}, {@code percent_female} and {@code percent_male} (whole),
     * {@code percent_female_exact}, {@code occupation}, {@code other}, {@code year}.
     */
    Sample sample() {
        long female = Math.round(percentFemale);
        var fields = new TreeMap<String, String>();
        fields.put("occupation", occupation);
        fields.put("other", other);
        fields.put("sentence_with_blank", sentence);
        fields.put(
                "sentence_until_blank",
                sentence.substring(0, sentence.indexOf(BLANK)).stripTrailing());
        fields.put("percent_female", Long.toString(female));
        fields.put("percent_male", Long.toString(100 - female));
        fields.put(EMPLOYMENT, Double.toString(percentFemale));
        fields.put("year", year);
        var groups = new TreeMap<String, String>();
        groups.put(Sample.CLUSTER, occupation);
        groups.put("case", pronouns.label());
        return new Sample(id, fields, List.copyOf(pronouns.forms()), Sample.NO_TARGET, groups, 1);
    }
}
