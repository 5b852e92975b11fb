package nudge.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nudge.Nudge;
import nudge.Registry;
import nudge.RunHandle;
import nudge.Settings;
import nudge.run.RunOptions;
import nudge.view.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PresentTest {
    private static final String LEFT = "\u001bOD";

    @TempDir
    Path folder;

    private Nudge nudge;
    private RunHandle run;
    private Window window = new Window(80, 24);
    private CompletableFuture<Void> shown = CompletableFuture.completedFuture(null);

    @BeforeEach
    void ran() throws InterruptedException {
        nudge = Nudge.open(
                Registry.installed(),
                Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:"));
        var conditions =
                List.of(nudge.registry().condition("Q"), nudge.registry().condition("Q+IF"));
        run = nudge.run(nudge.task("bbq-mini").limit(4), conditions, RunOptions.DEFAULTS, List.of())
                .await();
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        nudge.close();
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "140, 40", "60, 15"})
    void one_item_fills_the_screen(int columns, int rows) throws IOException {
        window.close();
        window = new Window(columns, rows);

        present().await("1/4").keys(" ").await(columns < 80 ? "1/4" : "88 %");

        window.golden("present-" + columns + ".txt");
    }

    @Test
    void space_gives_the_whole_answer_first_and_then_the_next_item() {
        present().await("1/4").keys(" ").await("88 %").keys(" ").await("2/4");

        window.keys(LEFT).await("1/4").await("88 %");
    }

    @Test
    void answers_come_word_by_word_by_themselves() {
        present().await("88 %");
    }

    @Test
    void table_chart_and_prompt_are_one_key_away_and_back() {
        present().await("1/4").keys("t").await("1 of 4 samples");

        window.keys("c")
                .await("By condition")
                .keys("p")
                .await("answer-prefix")
                .keys("p")
                .await("██  Q");
    }

    @Test
    void every_screen_says_that_it_is_a_replay_and_of_what() {
        present().await("REPLAY of 2026-11-20  sim: [SIMULATED]").keys("t");

        window.await("1 of 4 samples").await("REPLAY of 2026-11-20  sim: [SIMULATED]");
    }

    @Test
    void q_leaves() throws Exception {
        present().await("1/4").keys("q");

        shown.get(30, TimeUnit.SECONDS);
    }

    private Window present() {
        shown = CompletableFuture.runAsync(
                () -> FullScreen.show(window.terminal(), new Present(run, "2026-11-20", () -> Style.DEFAULTS)));
        return window;
    }
}
