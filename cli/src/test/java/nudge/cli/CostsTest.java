package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import nudge.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands against a server that counts: models under names, costs, budgets and dry runs. */
class CostsTest {
    @TempDir
    private Path home;

    private MockServer server;
    private Player player;

    @BeforeEach
    void start() throws IOException {
        server = MockServer.start(MockPlan.DEFAULTS);
        player = new Player(home);
        models("""
                [models.mock]
                reference = "openai:mock-1"
                base-url = "%s/v1"
                attributes = { parameters = 8e9, rlhfSteps = 800 }
                prices = { input = 0.15, cached = 0.075, output = 0.6 }

                [models.free]
                reference = "openai:mock-2"
                base-url = "%1$s/v1"
                """.formatted(server.url()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_dry_run_asks_nothing_and_stores_nothing() {
        var told = play("run", "bbq-mini", "--limit", "8", "--conditions", "Q,Q+CoT", "--model", "mock", "--dry-run");

        assertThat(told.exitCode()).isZero();
        assertThat(told.output().subList(0, 13))
                .containsExactly(
                        " bbq-mini · 8 samples x 2 conditions · mock · read by letter-shuffled",
                        "WOULD ASK  REQUESTS  STORED  TOKENS IN  OUT    MONEY",
                        "Q          8         0       ~616       ~8     $0.000097",
                        "Q+CoT      8         0       ~1.7k      ~2.0k  $0.0015",
                        "all        16        0       ~2.3k      ~2.1k  $0.0016",
                        "Tokens are estimated by 4 characters a token and all the text that may be",
                        "written, since nothing is known yet. How long it takes is not known: no answer",
                        "of this model is in the store. Prices: $0.15 in, $0.075 cached, $0.6 out a",
                        "million tokens; what the server keeps of prompts may cost less. Nothing was",
                        "asked.",
                        "The server was not asked what it can do: openai:mock-1, OpenAI-compatible chat,",
                        "supposed: log-probabilities of letters, begins the assistant's turn.",
                        "");
        assertThat(told.output()).contains("== Q", "== Q+CoT");
        assertThat(server.counters().requests() + server.counters().probes()).isZero();
        assertThat(play("runs").output()).containsExactly("No run yet. Try: nudge run occupations-mini");
    }

    @Test
    void a_dry_run_counts_what_the_store_answers_and_learns_from_it() {
        play(run("--limit", "8"));
        long asked = server.counters().requests();

        var told = play(run("--limit", "16", "--dry-run"));

        assertThat(told.output().get(2)).startsWith("Q          8         8 ");
        assertThat(told.output().get(5)).startsWith("Tokens are estimated by 16 answers of this model in the store.");
        assertThat(server.counters().requests()).isEqualTo(asked);
    }

    @Test
    void a_dry_run_of_what_is_done_asks_nothing() {
        play(run("--limit", "8"));

        assertThat(play(run("--limit", "8", "--dry-run")).output().get(4))
                .isEqualTo("all        0         16      ~0         ~0   $0.000");
    }

    @Test
    void a_stored_run_shows_what_it_cost() {
        var ran = play(run("--limit", "8"));

        assertThat(ran.errors()).contains("Asked: 16 requests; ");
        var shown = play("show", "last").output();
        int at = shown.size() - 5;
        assertThat(shown.subList(at, at + 4).stream().map(line -> line.replaceFirst(" +[\\d.]+ s$", "")))
                .containsExactly(
                        "COST  REQUESTS  STORED  TOKENS IN  CACHED  OUT  MONEY      MODEL TIME",
                        "Q     8         0       538        267     8    $0.000065",
                        "Q+IF  8         0       650        323     8    $0.000078",
                        "all   16        0       1188       590     16   $0.00014");
    }

    @Test
    void a_budget_ends_a_run_with_a_code_of_its_own_and_the_same_command_goes_on() {
        var stopped = play(run("--limit", "8", "--max-tokens", "500"));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.BUDGET_SPENT);
        assertThat(stopped.errors().replaceAll("\\s+", " "))
                .contains("nudge: Stopped by --max-tokens 500: spent are ")
                .contains("The same command goes on from here, with a budget of its own.");
        assertThat(play("runs").output().get(1)).contains("STOPPED");
        assertThat(play(run("--limit", "8")).exitCode()).isZero();
        assertThat(server.counters().repeated()).isZero();
    }

    @Test
    void a_resumed_run_has_a_budget_too_and_remembers_the_prices() {
        play(run("--limit", "8", "--max-tokens", "500"));

        var resumed = play("resume", "last", "--max-cost", "0.00008");

        assertThat(resumed.exitCode()).isEqualTo(ExitCode.BUDGET_SPENT);
        assertThat(resumed.errors()).contains("Stopped by --max-cost 0.00008: spent are ");
    }

    @Test
    void who_means_the_length_of_text_is_told_its_name() {
        var refused = play(run("--limit", "8", "--max-tokens", "48"));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors())
                .contains("--max-tokens 48 does not pay for one item: ")
                .contains("--max-new-tokens limits how long drawn text gets.");
        assertThat(server.counters().requests()).isZero();
    }

    @Test
    void money_needs_prices() {
        var refused = play("run", "bbq-mini", "--limit", "8", "--model", "free", "--max-cost", "1");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors())
                .contains("--max-cost needs prices, and none are known of model 'free'.")
                .contains("--price input=0.15,output=0.6");
        assertThat(play(
                                "run",
                                "bbq-mini",
                                "--limit",
                                "4",
                                "--model",
                                "free",
                                "--max-cost",
                                "1",
                                "--price",
                                "input=1,output=2")
                        .exitCode())
                .isZero();
    }

    @Test
    void a_large_run_that_costs_money_begins_with_a_line() {
        assertThat(play("run", "bbq-mini", "--limit", "120", "--conditions", "Q,Q+IF", "--model", "mock")
                        .errors())
                .containsPattern("About 240 requests, [\\d.]+k tokens in, 240 out, \\$0\\.\\d+ \\(by 4 characters");
        assertThat(play("run", "bbq-mini", "--limit", "120", "--conditions", "Q,Q+IF", "--model", "free")
                        .errors())
                .doesNotContain("About ");
    }

    @Test
    void attributes_of_file_and_command_line_are_kept_with_the_run() {
        play(run("--limit", "4", "--attr", "rlhfSteps=1000"));

        try (var store = Store.open(home.resolve(".local/share/nudge/nudge.db"))) {
            assertThat(store.description(1).model().attributes())
                    .isEqualTo(Map.of("parameters", 8e9, "rlhfSteps", 1000.0));
        }
    }

    @Test
    void a_key_in_the_file_is_refused_and_stands_nowhere() throws IOException {
        models("[models.mock]\nreference = \"openai:mock-1\"\nbase-url = \"" + server.url()
                + "/v1\"\napi-key = \"sk-planted\"\n");

        var refused = play(run("--limit", "4"));
        var listed = play("models");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors())
                .contains("models.toml:4 has a 'api-key' in [models.mock]. Keys never stand in this file.")
                .doesNotContain("sk-planted");
        assertThat(String.join("\n", listed.output())).contains("can't be used").doesNotContain("sk-planted");
        assertThat(server.counters().requests()).isZero();
    }

    private void models(String text) throws IOException {
        var folder = Files.createDirectories(home.resolve(".config/nudge"));
        Files.writeString(folder.resolve("models.toml"), text);
    }

    private static String[] run(String... more) {
        var words = new ArrayList<>(List.of("run", "bbq-mini", "--conditions", "Q,Q+IF", "--model", "mock"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private Player.Played play(String... words) {
        var all = new ArrayList<>(List.of("./nudge"));
        all.addAll(List.of(words));
        return player.play(new ShownCommand(1, "", all, 1, List.of(), 80));
    }
}
