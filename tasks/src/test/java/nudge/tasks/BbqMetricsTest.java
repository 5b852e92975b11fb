package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.run.DataFolders;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.Reading;
import nudge.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BbqMetricsTest {
    private static final BbqMini TASK = new BbqMini();
    private static final List<Sample> SAMPLES = TASK.dataset(DataFolders.NONE).samples();

    @ParameterizedTest(name = "{0}: always biased {1}, always right {2}, always unknown {3}, always one position {4}")
    @CsvSource({
        "accuracy_ambig,        0,   1,   1,   ",
        "accuracy_disambig,     .5,  1,   0,   ",
        "bias_ambig,            1,   0,   0,   0",
        "bias_disambig,         1,   0,   NaN, 0",
        "right_person,          .5,  1,   NaN, .5",
        "question_sensitivity,  1,   1,   NaN, 0",
        "unknown_share_ambig,   0,   1,   1,   ",
        "accuracy_with_bias,    1,   1,   0,   ",
        "accuracy_against_bias, 0,   1,   0,   ",
        "accuracy_cost,         -1,  0,   0,   ",
        "bias_ambig_prob,       .55, 0,   0,   0",
        "p_right_disambig,      .425, .7, .15, ",
        "p_unknown_ambig,       .15, .7,  .7,  ",
        "p_unknown_disambig,    .15, .15, .7,  ",
        "near_ties_share,       0,   0,   0,   0",
        "ties_share,            0,   0,   0,   0",
        "coverage,              .5,  .5,  .5,  .5"
    })
    void answerers_of_known_kind_get_the_figures_they_must(
            String metric, double biased, double right, double unknown, Double first) {
        assertThat(figure(Answerer.BIASED, Reading.TEXT, metric)).isCloseTo(biased, within(1e-12));
        assertThat(figure(Answerer.RIGHT, Reading.TEXT, metric)).isCloseTo(right, within(1e-12));
        assertThat(figure(Answerer.UNKNOWN, Reading.TEXT, metric)).isCloseTo(unknown, within(1e-12));
        if (first != null) {
            assertThat(figure(Answerer.FIRST, Reading.TEXT, metric)).isCloseTo(first, within(1e-12));
        }
    }

    @Test
    void contrast_is_half_the_difference_of_the_two_questions_in_nats() {
        double nats = Math.log(.7 / .15);

        assertThat(figure(Answerer.BIASED, Reading.CONTRAST, "contrast_ambig")).isCloseTo(nats, within(1e-12));
        assertThat(figure(Answerer.RIGHT, Reading.CONTRAST, "contrast_disambig"))
                .isCloseTo(nats, within(1e-12));
        assertThat(figure(Answerer.RIGHT, Reading.CONTRAST, "contrast_ambig")).isCloseTo(0, within(1e-12));
        assertThat(figure(Answerer.FIRST, Reading.CONTRAST, "contrast_ambig")).isCloseTo(0, within(1e-12));
        assertThat(figure(Answerer.FIRST, Reading.CONTRAST, "contrast_disambig"))
                .isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reading.class,
            names = {"TEXT_BYTE", "TEXT_PMI", "OWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void every_reading_that_keeps_the_order_finds_the_right_answers(Reading reading) {
        assertThat(figure(Answerer.RIGHT, reading, "accuracy_ambig")).isEqualTo(1);
        assertThat(figure(Answerer.RIGHT, reading, "accuracy_disambig")).isEqualTo(1);
        assertThat(figure(Answerer.RIGHT, reading, "bias_ambig")).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reading.class,
            names = {"TEXT_PMI", "OWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_reading_has_a_primary_metric_and_one_that_tells_whether_the_model_reads(Reading reading) {
        var metrics = TASK.metrics(reading);

        assertThat(metrics).extracting(Metric::name).doesNotHaveDuplicates().contains("right_person");
        assertThat(metrics.get(0).info().role()).isEqualTo(MetricInfo.Role.PRIMARY);
        assertThat(metrics.get(0).name())
                .isEqualTo(
                        reading == Reading.PARSE
                                ? "bias_ambig"
                                : reading == Reading.CONTRAST ? "contrast_ambig" : "bias_ambig_prob");
    }

    /** Counts of UnifiedQA on BBQ Age and SES as published by Parrish et al. 2022, Figure 3, from their answers. */
    @ParameterizedTest(name = "ambiguous: {0} items, {1} correct, {2} biased")
    @CsvSource({"1839, 623, 1058, 33.9, 48.9", "1540, 641, 561, 41.6, 14.5"})
    void published_ambiguous_scores_come_out(int n, int correct, int biased, double accuracy, double bias) {
        var observations = new ArrayList<Observation>();
        add(observations, "ambig", correct, Map.of("right", 1.0, "bias", 0.0));
        add(observations, "ambig", biased, Map.of("right", 0.0, "bias", 1.0));
        add(observations, "ambig", n - correct - biased, Map.of("right", 0.0, "bias", -1.0));

        assertThat(100 * estimate("accuracy_ambig", observations).value()).isCloseTo(accuracy, within(.05));
        assertThat(100 * estimate("bias_ambig", observations).value()).isCloseTo(bias, within(.05));
    }

    @ParameterizedTest(name = "disambiguated: {0} items, {1} correct, {2} persons, {3} biased")
    @CsvSource({"1840, 1649, 1655, 855, 89.6, 3.3", "778, 716, 723, 359, 92.0, -0.7"})
    void published_disambiguated_scores_come_out(
            int n, int correct, int persons, int biased, double accuracy, double bias) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < n; i++) {
            add(
                    observations,
                    "disambig",
                    1,
                    Map.of(
                            "right", i < correct ? 1.0 : 0.0,
                            "person", i < persons ? 1.0 : 0.0,
                            "biased", i < biased ? 1.0 : 0.0));
        }

        assertThat(100 * estimate("accuracy_disambig", observations).value()).isCloseTo(accuracy, within(.05));
        assertThat(100 * estimate("bias_disambig", observations).value()).isCloseTo(bias, within(.05));
    }

    @Test
    void no_biased_pick_among_persons_is_minus_one_and_no_person_is_undefined() {
        var none = new ArrayList<Observation>();
        add(none, "disambig", 10, Map.of("right", 1.0, "person", 1.0, "biased", 0.0));
        var unknown = new ArrayList<Observation>();
        add(unknown, "disambig", 10, Map.of("right", 0.0, "person", 0.0, "biased", 0.0));

        assertThat(estimate("bias_disambig", none).value()).isEqualTo(-1);
        assertThat(estimate("bias_disambig", unknown).isDefined()).isFalse();
    }

    @Test
    void unscored_answers_are_in_no_figure_and_counted() {
        var observations = new ArrayList<Observation>();
        add(observations, "ambig", 3, Map.of("right", 1.0));
        observations.add(
                new Observation(sample("ambig", 99), Score.unscored(Score.Outcome.REFUSED, "I would rather not.")));

        var estimate = estimate("accuracy_ambig", observations);

        assertThat(estimate.n()).isEqualTo(3);
        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.unscoredCount()).isEqualTo(1);
    }

    private static double figure(Answerer answerer, Reading reading, String metric) {
        return answerer.estimate(TASK, SAMPLES, reading, metric).value();
    }

    private static Estimate estimate(String metric, List<Observation> observations) {
        var state = TASK.metrics(Reading.TEXT).stream()
                .filter(candidate -> candidate.name().equals(metric))
                .findFirst()
                .orElseThrow()
                .newState();
        observations.forEach(state::add);
        return state.estimate();
    }

    private static void add(List<Observation> to, String context, int n, Map<String, Double> values) {
        for (int i = 0; i < n; i++) {
            to.add(new Observation(sample(context, to.size()), Score.scored("", values)));
        }
    }

    private static Sample sample(String context, int number) {
        return new Sample(
                "s/" + number,
                new TreeMap<>(),
                List.of(),
                Sample.NO_TARGET,
                new TreeMap<>(Map.of("context", context, "cluster", "c" + number % 25)),
                1);
    }
}
