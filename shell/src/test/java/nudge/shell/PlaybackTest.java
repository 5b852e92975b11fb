package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nudge.Nudge;
import nudge.Registry;
import nudge.RunHandle;
import nudge.Settings;
import nudge.run.Playback;
import nudge.run.RunHeader;
import nudge.run.RunListener;
import nudge.run.RunOptions;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;
import nudge.run.Tempo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PlaybackTest {
    @TempDir
    Path folder;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private Nudge nudge;
    private RunHandle stored;

    @BeforeEach
    void ran() throws InterruptedException {
        nudge = Nudge.open(
                Registry.installed(),
                Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:"));
        var conditions = List.of(nudge.registry().condition("Q"));
        nudge.run(nudge.task("bbq-mini").limit(12), conditions, RunOptions.DEFAULTS, List.of())
                .await();
        stored = nudge.stored("last");
    }

    @AfterEach
    void close() {
        nudge.close();
    }

    @Test
    void all_items_come_in_order_with_figures_that_grow() throws InterruptedException {
        var playback =
                new Playback(stored.run(), new Noting(), Tempo.brief(() -> 10_000), InstantSource.system()).start();

        playback.awaitEnd();

        assertThat(events).startsWith("started", "item 1", "RUNNING 1", "item 2", "RUNNING 2");
        assertThat(events).contains("item 12").last().isEqualTo("DONE 12");
        assertThat(playback.isOver()).isTrue();
    }

    @Test
    void a_stopped_one_ends_where_it_is() throws InterruptedException {
        var playback =
                new Playback(stored.run(), new Noting(), Tempo.brief(() -> 0.001), InstantSource.system()).start();

        playback.stop();
        playback.awaitEnd();

        assertThat(events).containsExactly("started", "STOPPED 0");
    }

    private final class Noting implements RunListener {
        @Override
        public void started(RunHeader header) {
            events.add("started");
        }

        @Override
        public void finished(SampleResult result) {
            events.add("item " + result.position());
        }

        @Override
        public void changed(RunSnapshot snapshot) {
            events.add(snapshot.state() + " " + snapshot.report().done());
        }
    }
}
