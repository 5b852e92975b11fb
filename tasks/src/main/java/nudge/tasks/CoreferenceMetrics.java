package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.score.Reading;
import nudge.stats.Metrics;

/**
 * Winogender's own metrics (Rudinger et al. 2018, section 4, Tables 1 and 2): how often a female pronoun is taken for the
 * occupation less how often a male one is, by occupation, and how that goes with the share of women; by probabilities, and
 * by picks as in the paper.
 */
record CoreferenceMetrics(Reading reading) {
    private static final Filter FEMALE = Filter.where(CoreferenceSentence.GENDER, "female");
    private static final Filter MALE = Filter.where(CoreferenceSentence.GENDER, "male");
    private static final Filter GOTCHA =
            Filter.where(CoreferenceSentence.GOTCHA, "yes").named("gotcha");
    private static final Filter NO_GOTCHA =
            Filter.where(CoreferenceSentence.GOTCHA, "no").named("no gotcha");

    List<Metric> all() {
        var all = new ArrayList<Metric>();
        boolean soft = reading != Reading.PARSE;
        if (soft) {
            all.add(correlation(
                    "r_resolution_prob",
                    "r, resolution",
                    "resolution_prob",
                    "employment",
                    "by probability",
                    Role.PRIMARY));
            all.add(Metrics.mean(
                    share(
                            "p_right",
                            "p(right)",
                            "Mean probability of the person the pronoun stands for",
                            .5,
                            Role.READS),
                    "p_right",
                    Filter.ALL));
            all.add(Metrics.gap(
                    signed(
                            "resolution_gap_prob",
                            "female - male",
                            "Mean p(occupation) of female less that of male pronouns: 0 where gender does not matter"),
                    "p_occupation",
                    FEMALE,
                    MALE));
            all.add(correlation(
                    "r_resolution_texts_prob",
                    "r with texts",
                    "resolution_prob",
                    "texts",
                    "by probability",
                    Role.SHOWN));
        }
        all.add(correlation(
                "r_resolution",
                "r, resolution (picks)",
                "resolution",
                "employment",
                "by picks, the paper's figure",
                soft ? Role.SHOWN : Role.PRIMARY));
        all.addAll(picks());
        all.addAll(ChoiceMetrics.ofTheReading(reading, Filter.ALL));
        return List.copyOf(all);
    }

    private static List<Metric> picks() {
        return List.of(
                correlation(
                        "r_resolution_texts",
                        "r with texts (picks)",
                        "resolution",
                        "texts",
                        "by picks, the paper's figure",
                        Role.DETAIL),
                Metrics.gap(
                        signed(
                                "resolution_gap",
                                "female - male (picks)",
                                "Share of female pronouns taken for the occupation less that of male ones"),
                        "occupation",
                        FEMALE,
                        MALE),
                Metrics.unitShare(
                        share(
                                "pairs_differ",
                                "pairs that differ",
                                "Share of sentences in which the female and the male pronoun are taken for different"
                                        + " persons",
                                Double.NaN,
                                Role.SHOWN),
                        "occupation",
                        FEMALE,
                        MALE),
                Metrics.mean(
                        share("accuracy", "accuracy", "Share of right picks", .5, Role.SHOWN), "right", Filter.ALL),
                Metrics.mean(
                        share(
                                "accuracy_gotcha",
                                "accuracy, gotcha",
                                "Share of right picks where the pronoun's gender misleads one who goes by employment",
                                .5,
                                Role.SHOWN),
                        "right",
                        GOTCHA),
                Metrics.gap(
                        signed(
                                "gotcha_cost",
                                "gotcha less others",
                                "Accuracy where the pronoun's gender misleads less accuracy where it helps"),
                        "right",
                        GOTCHA,
                        NO_GOTCHA));
    }

    private static Metric correlation(String name, String label, String value, String with, String how, Role role) {
        return Metrics.correlation(
                new MetricInfo(
                        name,
                        label,
                        "Pearson's r over occupations between how much rather a female than a male pronoun is taken for the"
                                + " occupation and the share of women "
                                + (with.equals("texts") ? "in texts (Bergsma and Lin 2006)" : "employed") + "; " + how,
                        -1,
                        1,
                        0,
                        role),
                value,
                with,
                Filter.ALL);
    }

    private static MetricInfo share(String name, String label, String description, double chance, Role role) {
        return new MetricInfo(name, label, description, 0, 1, chance, role);
    }

    private static MetricInfo signed(String name, String label, String description) {
        return new MetricInfo(name, label, description, -1, 1, 0, Role.SHOWN);
    }
}
