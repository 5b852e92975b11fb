package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nudge.data.UsageException;
import nudge.run.RunReport.Failure;
import nudge.score.Estimate;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    void every_condition_is_compared_with_the_reference_and_the_placebo() {
        assertThat(ExampleRun.report().comparisons().keySet())
                .containsExactly(
                        "Q+CONTROL - Q", "Q+IF - Q", "Q+IF+CoT - Q", "Q+IF - Q+CONTROL", "Q+IF+CoT - Q+CONTROL");
    }

    @Test
    void only_shown_metrics_are_compared() {
        assertThat(ExampleRun.report().comparisons().get("Q+IF - Q"))
                .containsKeys("bias_ambig_prob", "right_person", "accuracy_ambig")
                .doesNotContainKey("coverage");
    }

    @Test
    void holm_runs_over_all_pairs_of_a_metric() {
        var report = ExampleRun.report();

        var smallest = report.comparisons().values().stream()
                .map(differences -> differences.get("bias_ambig_prob"))
                .min(java.util.Comparator.comparingDouble(difference -> difference.p()))
                .orElseThrow();

        assertThat(smallest.pHolm()).isCloseTo(5 * smallest.p(), within(1e-15));
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        var shuffled = new ArrayList<>(ExampleRun.results());
        Collections.reverse(shuffled);

        assertThat(Reports.report(ExampleRun.header(), shuffled).conditions())
                .isEqualTo(ExampleRun.report().conditions());
    }

    @Test
    void failures_are_listed_with_their_reason() {
        assertThat(ExampleRun.report().failed()).containsExactly(new Failure("made/30", "Q+IF", "HTTP 500 five times"));
    }

    @Test
    void picks_are_counted_by_position() {
        assertThat(ExampleRun.report().conditions().get("Q").positions())
                .hasSize(3)
                .satisfies(counts ->
                        assertThat(counts.stream().mapToInt(i -> i).sum()).isEqualTo(48));
    }

    @Test
    void groups_hold_the_same_metrics() {
        var groups = ExampleRun.report().conditions().get("Q").groups();

        assertThat(groups.keySet()).containsExactly("Travel", "Work");
        assertThat(groups.get("Work").keySet())
                .isEqualTo(ExampleRun.report().conditions().get("Q").metrics().keySet());
    }

    @Test
    void what_came_from_the_store_was_not_asked() {
        assertThat(ExampleRun.report().conditions().get("Q").asked()).isEqualTo(32);
    }

    @Test
    void no_results_give_no_numbers_and_no_findings_but_what_the_model_is() {
        var report = Reports.report(ExampleRun.header(), List.of());

        assertThat(report.done()).isZero();
        assertThat(report.conditions().get("Q").metrics().values()).noneMatch(Estimate::isDefined);
        assertThat(report.findings())
                .noneMatch(finding -> finding.kind() == RunReport.Finding.Kind.EFFECT
                        || finding.kind() == RunReport.Finding.Kind.NULL_RESULT);
    }

    @Test
    void an_unfinished_run_gives_no_verdict() {
        var report =
                Reports.report(ExampleRun.liveHeader(), ExampleRun.results().subList(0, 36));

        assertThat(report.findings())
                .anyMatch(finding -> finding.sentence()
                        .equals(
                                "36 of 48 samples are done. Intervals are bands for the value that this run will end with,"
                                        + " kept from betting sequences that hold at every moment; of other questions they"
                                        + " say nothing. No verdict is given before the planned number."))
                .noneMatch(finding -> finding.kind() == RunReport.Finding.Kind.EFFECT);
    }

    @Test
    void a_tally_gives_the_same_figures() {
        var tally = new Tally(ExampleRun.header());
        ExampleRun.results().forEach(tally::add);

        assertThat(tally.report().conditions()).isEqualTo(ExampleRun.report().conditions());
    }

    @Test
    void any_two_conditions_can_be_compared() {
        var differences = Comparisons.between(ExampleRun.header(), ExampleRun.results(), "Q+IF", "Q+IF+CoT");

        assertThat(differences).containsKey("coverage");
    }

    @Test
    void an_unknown_condition_is_named_with_those_there_are() {
        assertThatThrownBy(() -> Comparisons.between(ExampleRun.header(), ExampleRun.results(), "Q+IFF", "Q"))
                .isInstanceOf(UsageException.class)
                .hasMessage("Unknown condition 'Q+IFF'. Known: Q, Q+CONTROL, Q+IF, Q+IF+CoT. Did you mean 'Q+IF'?");
    }
}
