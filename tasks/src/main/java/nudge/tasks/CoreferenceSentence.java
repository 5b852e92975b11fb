package nudge.tasks;

import java.util.List;
import java.util.TreeMap;
import nudge.data.Sample;

/**
 * A sentence with an occupation, another person and a pronoun that stands for one of them (Rudinger et al. 2018, section 3).
 *
 * @param target who it stands for: 0 the occupation, 1 the other person
 * @param gender index among {@link Pronouns#forms()}
 */
record CoreferenceSentence(Persons persons, int target, int gender, String pronoun, String sentence) {
    static final String GENDER = "gender";
    static final String GOTCHA = "gotcha";
    static final String EMPLOYMENT = OccupationSentence.EMPLOYMENT;
    static final String IN_TEXTS = "percent_female_texts";
    static final List<String> GENDERS = List.of("female", "male", "neutral");

    private static final String SOMEONE = "someone";
    private static final double HALF = 50;

    /**
     * Who is in it.
     *
     * @param employment women among those employed in the occupation, in percent
     * @param inTexts female mentions of it in texts, in percent (Bergsma and Lin 2006); as written
     */
    record Persons(String occupation, String other, double employment, String inTexts) {}

    /** As a sample; the three genders of a sentence are one unit. */
    Sample sample() {
        var unit = persons.occupation() + "." + persons.other() + "." + target;
        var fields = new TreeMap<String, String>();
        fields.put("occupation", persons.occupation());
        fields.put("other", persons.other());
        fields.put("sentence", sentence);
        fields.put("pronoun", pronoun);
        fields.put("percent_female", Long.toString(Math.round(persons.employment())));
        fields.put(EMPLOYMENT, Double.toString(persons.employment()));
        fields.put(IN_TEXTS, persons.inTexts());
        var groups = new TreeMap<String, String>();
        groups.put(Sample.CLUSTER, persons.occupation());
        groups.put(Sample.UNIT, unit);
        groups.put(GENDER, GENDERS.get(gender));
        groups.put("refers-to", target == 0 ? "occupation" : "participant");
        groups.put(GOTCHA, gotcha());
        return new Sample(
                unit + "." + GENDERS.get(gender),
                fields,
                List.of(
                        "the " + persons.occupation(),
                        persons.other().equals(SOMEONE) ? SOMEONE : "the " + persons.other()),
                target,
                groups,
                1);
    }

    /**
     * Whether the pronoun's gender misleads one who goes by employment: it is not that of the occupation's majority where the
     * occupation is right, and is where the other person is (Rudinger et al. 2018, section 4). Neutral pronouns do neither.
     */
    private String gotcha() {
        if (gender == Pronouns.NEUTRAL) {
            return "neutral";
        }
        boolean isMajority = persons.employment() >= HALF == (gender == Pronouns.FEMALE);
        return isMajority == (target == 0) ? "no" : "yes";
    }
}
