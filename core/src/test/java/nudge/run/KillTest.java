package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nudge.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a process is killed at once (SIGKILL) in the middle of a run. */
final class KillTest {
    private static final int SHOWN_BEFORE_THE_KILL = 40;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void after_a_kill_only_what_was_under_way_is_asked_again_and_the_report_is_the_same() throws Exception {
        var file = folder.resolve("nudge.db");
        var shown = killedRun(file);
        int askedBefore = Files.readAllLines(folder.resolve("asked")).size();
        var model = TestModel.steady();

        var again = run(file, model);

        int all = SlowRun.SAMPLES * 2;
        assertThat(askedBefore + model.asked().size() - all).isBetween(0, SlowRun.CONCURRENCY);
        assertThat(model.asked()).noneMatch(asked -> shown.contains(asked.substring(0, asked.indexOf(' '))));
        assertThat(again).isEqualTo(run(folder.resolve("other.db"), TestModel.steady()));
    }

    private static String run(Path file, TestModel model) throws InterruptedException {
        try (var store = Store.open(file)) {
            var run = new Runner(store, Clock.systemUTC())
                    .start(SlowRun.experiment(), model, DataFolders.NONE, RunOptions.DEFAULTS, List.of());
            run.await();
            return Written.of(run);
        }
    }

    /** The items that were on its screen. */
    private List<String> killedRun(Path file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowRun.class.getName(),
                        file.toString(),
                        folder.resolve("asked").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var shown = new ArrayList<String>();
        try (var screen = child.inputReader()) {
            while (shown.size() < SHOWN_BEFORE_THE_KILL) {
                shown.add(screen.readLine());
            }
            // By its handle: the process itself would close the stream, with lines still in it.
            child.toHandle().destroyForcibly();
            screen.lines().forEach(shown::add);
        }
        return shown;
    }
}
