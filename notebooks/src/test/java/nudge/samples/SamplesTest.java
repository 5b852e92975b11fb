package nudge.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nudge.Nudge;
import nudge.Registry;
import nudge.RunHandle;
import nudge.Settings;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.prompt.Words;
import nudge.prompt.WordsIntervention;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.RunOptions;
import nudge.run.TaskProvider;
import nudge.score.Reading;
import nudge.view.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of CONTRIBUTING.md do what it says, and the lines beside them install them. */
class SamplesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/samples");
    private static final String PACK = RESOURCES.resolve("pack").toString();

    @TempDir
    private Path home;

    private final Registry registry = Registry.installed()
            .register(new Twice())
            .register(new WordsIntervention("Brief", "brief", "instruction: asks for a short answer"))
            .register((TaskProvider) new Sums())
            .register(new Longest())
            .register(new Markdown());

    @Test
    void a_text_and_a_line_make_a_nudge_of_words_only() throws Exception {
        var model = script(
                "{'contains': '?\\n\\nPlease answer in as few words as you can.', 'choice': 1}", "{'choice': 0}");

        var conditions = run(model, "Q", "Q+Brief").report().conditions();

        // First answers are right for 2 + 3 alone, second ones for 7 + 5 and 3 + 1.
        assertThat(conditions.get("Q").metrics().get("accuracy").value()).isEqualTo(1 / 4.0);
        assertThat(conditions.get("Q+Brief").metrics().get("accuracy").value()).isEqualTo(2 / 4.0);
    }

    @Test
    void an_intervention_with_logic_changes_the_prompt() throws Exception {
        var model = script("{'contains': 'What is 7 + 5?\\n\\nWhat is 7 + 5?', 'choice': 1}", "{'choice': 0}");

        var conditions = run(model, "Q", "Q+Twice").report().conditions();

        assertThat(conditions.get("Q").metrics().get("accuracy").value()).isEqualTo(1 / 4.0);
        assertThat(conditions.get("Q+Twice").metrics().get("accuracy").value()).isEqualTo(2 / 4.0);
    }

    @Test
    void an_intervention_stands_where_it_should_beside_others() {
        var formed = sums("2 + 3").under(registry.condition("Q+IF+Twice"));

        assertThat(formed.slots()).containsExactly("question", "again", "instruction", "answer-prefix");
    }

    @Test
    void an_intervention_that_does_not_fit_says_so() {
        var silent = Prompt.of(Turn.human(new Part.Text("greeting", "Hello.")));
        var words = new Words(registry.builtInPack(), "any", Words.Style.OPEN, Map.of());

        assertThatThrownBy(() -> new Twice().apply(silent, words))
                .isInstanceOf(UsageException.class)
                .hasMessage("'Twice' finds no question in this prompt. It has: [greeting]. Use a task that asks one.");
    }

    @Test
    void a_task_asks_what_its_samples_hold() {
        var prompt = sums("7 + 5").prompt();

        assertThat(prompt.before(Prompt.ANSWER, Map.of()).plain()).isEqualTo("What is 7 + 5?\n\nAnswer:");
        assertThat(prompt.hole(Prompt.ANSWER).orElseThrow().options())
                .extracting(option -> option.text() + option.choice())
                .containsExactly(" 90", " 121", " 82");
    }

    @Test
    void a_provider_answers_and_is_marked() throws Exception {
        var report = run("longest:", "Q").report();

        // 12, 10, 11 (before 12), 10: the first is right.
        assertThat(report.conditions().get("Q").metrics().get("accuracy").value())
                .isEqualTo(1 / 4.0);
        assertThat(report.header().model().label()).isEqualTo("longest: [SCRIPTED]");
    }

    @Test
    void a_metric_is_the_mean_of_its_values() throws Exception {
        var model = script(
                "{'id': '7 + 5', 'log-probabilities': " + logs(.5, .3, .2) + "}",
                "{'id': '2 + 3', 'log-probabilities': " + logs(.1, .1, .8) + "}",
                "{'log-probabilities': " + logs(.2, .2, .1) + "}");

        var sureness = run(model, "Q").report().conditions().get("Q").metrics().get("sureness");

        // .5, .8, and twice .2 / (.2 + .2 + .1) = .4
        assertThat(sureness.value()).isCloseTo((.5 + .8 + .4 + .4) / 4, within(1e-12));
        assertThat(sureness.n()).isEqualTo(4);
    }

    @Test
    void a_view_shows_the_figures_and_what_answered() throws Exception {
        var text = run("longest:", "Q").rendered(registry.view("markdown"), Style.DEFAULTS);

        assertThat(text).isEqualTo("""
                        | longest: [SCRIPTED] | accuracy | sureness |
                        | --- | --- | --- |
                        | Q | .25, n 4 | 1.00, n 4 |
                        """);
    }

    /** The registry of a fresh class loader that sees the samples' folder of lines, told by names. */
    @Test
    void the_lines_beside_the_samples_install_them() throws Exception {
        try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                var found = loader.loadClass("nudge.Registry")
                        .getMethod("installed")
                        .invoke(null);

                assertThat(keys(found, "interventions")).contains("Brief", "Twice", "IF");
                assertThat(keys(found, "tasks")).contains("sums", "bbq-mini");
                assertThat(asked(found, "providers").toString()).contains("nudge.samples.Longest");
                assertThat(loader.loadClass("nudge.Registry")
                                .getMethod("view", String.class)
                                .invoke(found, "markdown")
                                .toString())
                        .contains("nudge.samples.Markdown");
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private RunHandle run(String model, String... conditions) throws InterruptedException {
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var settings =
                Settings.of(Map.of(), home, clock).withModel(model).withPack(PACK, Settings.PackUse.OVER_BUILT_IN);
        try (var nudge = Nudge.open(registry, settings)) {
            var task = nudge.task("sums");
            List<Condition> asked = nudge.conditions(task, conditions);
            return nudge.run(task, asked, RunOptions.DEFAULTS, List.of()).await();
        }
    }

    private FormedPrompt sums(String id) {
        var sums = new Sums();
        var sample = sums.dataset(DataFolders.NONE).samples().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return sums.form(sample, new Forming(registry.builtInPack(), sums.family(), Reading.TEXT, 0))
                .get(0);
    }

    private String script(String... rules) throws IOException {
        var file = home.resolve("rules.jsonl");
        Files.writeString(file, String.join("\n", rules).replace('\'', '"'));
        return "scripted:" + file;
    }

    private static String logs(double... probabilities) {
        return Arrays.toString(Arrays.stream(probabilities).map(Math::log).toArray());
    }

    private static URL[] classPath() throws MalformedURLException {
        var urls = new ArrayList<URL>();
        urls.add(RESOURCES.toUri().toURL());
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    private static Iterable<String> keys(Object registry, String method) throws ReflectiveOperationException {
        var names = new ArrayList<String>();
        ((Map<?, ?>) asked(registry, method)).keySet().forEach(name -> names.add((String) name));
        return names;
    }

    private static Object asked(Object registry, String method) throws ReflectiveOperationException {
        return registry.getClass().getMethod(method).invoke(registry);
    }
}
