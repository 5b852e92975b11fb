package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nudge.run.ExampleRun;
import nudge.run.Reports;
import nudge.run.RunSnapshot;
import org.junit.jupiter.api.Test;

class PlainViewTest {
    @Test
    void each_tenth_has_one_line() {
        var lines = new ArrayList<String>();
        var view = new PlainView(Style.DEFAULTS, lines::add);

        for (int done = 1; done <= 48; done++) {
            view.changed(snapshot(done));
            view.changed(snapshot(done));
        }

        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).startsWith("[SIMULATED] 5/48 bias, soft (ambig): Q +");
        assertThat(lines.get(9)).startsWith("[SIMULATED] 48/48 ");
    }

    @Test
    void a_run_begins_with_what_it_is() {
        var lines = new ArrayList<String>();

        new PlainView(Style.DEFAULTS, lines::add).started(ExampleRun.header());

        assertThat(lines)
                .containsExactly(
                        "run 3 · example/made · 48 samples x 4 conditions · sim:bias=.4 [SIMULATED] · read by"
                                + " letter-shuffled · prompts built-in · seed 7",
                        "! limit 50 was rounded to 48: sets of four are never split");
    }

    @Test
    void notes_are_safe() {
        var lines = new ArrayList<String>();

        new PlainView(Style.DEFAULTS, lines::add).noted("\u001b[2Jgone");

        assertThat(lines).isEqualTo(List.of("‹1B›[2Jgone"));
    }

    private static RunSnapshot snapshot(int done) {
        var report =
                Reports.figures(ExampleRun.liveHeader(), ExampleRun.results().subList(0, done));
        return new RunSnapshot(RunSnapshot.State.RUNNING, report, 1000, done, 48, 0);
    }
}
