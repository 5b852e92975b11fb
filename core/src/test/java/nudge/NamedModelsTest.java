package nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nudge.data.UsageException;
import nudge.model.ModelOptions;
import nudge.model.Prices;
import nudge.view.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedModelsTest {
    @TempDir
    Path folder;

    private NamedModels read(String text) throws Exception {
        var file = Files.writeString(folder.resolve("models.toml"), text);
        return NamedModels.read(new NamedModels.Source(file, folder.resolve("me")), () -> List.of("smollm2"));
    }

    private static final String QWEN = """
            [models.qwen]
            reference = "openai:Qwen3-8B"
            base-url = "http://127.0.0.1:8000/v1"
            key-file = "~/keys/qwen"
            dialogue = "chat"
            timeout = 60
            concurrency = 32
            attributes = { parameters = 8e9, rlhfSteps = 800 }
            prices = { input = 0.15, cached = 0.075, output = 0.6 }
            """;

    @Test
    void every_key_is_read() throws Exception {
        var qwen = read(QWEN).find("qwen").orElseThrow();

        assertThat(qwen.problems()).isEmpty();
        assertThat(qwen.reference()).isEqualTo("openai:Qwen3-8B");
        assertThat(qwen.settings())
                .isEqualTo(Map.of(
                        "base-url",
                        "http://127.0.0.1:8000/v1",
                        "key-file",
                        folder.resolve("me/keys/qwen").toString(),
                        "dialogue",
                        "chat",
                        "timeout",
                        "60"));
        assertThat(qwen.concurrency()).contains(32);
        assertThat(qwen.attributes()).isEqualTo(Map.of("parameters", 8e9, "rlhfSteps", 800.0));
        assertThat(qwen.prices()).isEqualTo(new Prices(.15, .075, .6));
    }

    @Test
    void what_is_said_otherwise_goes_before_the_file() throws Exception {
        var said = ModelOptions.DEFAULTS
                .withSetting("timeout", "5")
                .withAttributes(Map.of("rlhfSteps", 1000.0))
                .withPrices(new Prices(1, Double.NaN, 2));

        var options = read(QWEN).find("qwen").orElseThrow().under(said);

        assertThat(options.setting("timeout")).contains("5");
        assertThat(options.setting("base-url")).contains("http://127.0.0.1:8000/v1");
        assertThat(options.attributes()).isEqualTo(Map.of("parameters", 8e9, "rlhfSteps", 1000.0));
        assertThat(options.prices()).isEqualTo(new Prices(1, Double.NaN, 2));
        assertThat(options.name()).isEqualTo("qwen");
    }

    @Test
    void key_files_are_beside_the_models_file() throws Exception {
        var model = read("[models.a]\nreference = \"openai:a\"\nkey-file = \"keys/a\"\n")
                .find("a")
                .orElseThrow();

        assertThat(model.settings())
                .containsEntry("key-file", folder.resolve("keys/a").toString());
    }

    @ParameterizedTest
    @CsvSource({"key", "api-key", "apiKey", "API_KEY", "token", "secret"})
    void keys_are_refused_and_not_repeated(String key) throws Exception {
        var model = read("[models.a]\nreference = \"openai:a\"\n\n[models.qwen]\nreference = \"openai:b\"\n" + key
                        + " = \"sk-planted\"\n")
                .find("qwen")
                .orElseThrow();

        assertThat(model.problems())
                .containsExactly(folder.resolve("models.toml") + ":6 has a '" + key + "' in [models.qwen]. Keys never"
                        + " stand in this file. Put it into the provider's variable, such as OPENAI_API_KEY, or into a"
                        + " file that only you can read, and name that: key-file = \"FILE\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "base_url = \"x\"|has the unknown key 'base_url' in [models.b]. Known: reference, base-url, key-file,"
                        + " dialogue, timeout, concurrency, threads, weights, attributes, prices. Did you mean"
                        + " 'base-url'?",
                "timeout = 0|gives 'timeout' the value 0. It takes a number of seconds from 1 to 86400. Until then the"
                        + " model can't be used.",
                "prices = { input = 1 }|gives 'prices' the value {\"input\":1}. It takes a table of numbers from 0:"
                        + " { input = 0.15, cached = 0.075, output = 0.6 }. Until then the model can't be used.",
                "prices = { input = -1, output = 2 }|gives 'prices' the value {\"input\":-1,\"output\":2}. It takes a"
                        + " table of numbers from 0: { input = 0.15, cached = 0.075, output = 0.6 }. Until then the"
                        + " model can't be used.",
                "attributes = { size = \"8B\" }|gives 'attributes' the value {\"size\":\"8B\"}. It takes a table of"
                        + " numbers, such as { parameters = 8e9, rlhfSteps = 800 }. Until then the model can't be used.",
                "dialogue = \"talk\"|gives 'dialogue' the value \"talk\". It takes \"chat\", \"gguf-template\","
                        + " \"human-assistant\" or \"plain\". Until then the model can't be used."
            })
    void wrong_entry_tells_file_line_and_what_to_do(String line, String expected) throws Exception {
        var models = read("[models.a]\nreference = \"openai:a\"\n[models.b]\nreference = \"openai:b\"\n" + line + "\n");
        var told = folder.resolve("models.toml") + ":5 " + expected;

        assertThat(models.find("a").orElseThrow().problems()).isEmpty();
        assertThatThrownBy(() -> models.find("b").orElseThrow().under(ModelOptions.DEFAULTS))
                .isInstanceOf(UsageException.class)
                .hasMessage("Model 'b' can't be used: " + told);
    }

    @Test
    void a_model_must_say_which_it_is() throws Exception {
        assertThat(read("\n[models.b]\ntimeout = 5\n").find("b").orElseThrow().problems())
                .containsExactly(folder.resolve("models.toml") + ":2 does not say which model [models.b] is. Add"
                        + " reference = \"openai:NAME\".");
    }

    @Test
    void names_that_models_have_are_not_taken_over() throws Exception {
        var models = read("[models.smollm2]\nreference = \"openai:b\"\n");

        assertThat(models.find("smollm2").orElseThrow().problems())
                .containsExactly(folder.resolve("models.toml") + ":1 calls a model 'smollm2', which another has as its"
                        + " own name. Give yours another name.");
    }

    @Test
    void tables_of_another_name_are_told_of() throws Exception {
        assertThat(read("[model.qwen]\nreference = \"openai:b\"\n").problems())
                .containsExactly(folder.resolve("models.toml")
                        + ":1 has the unknown key 'model'. Known: models. Did you mean 'models'?");
    }

    @Test
    void a_broken_file_tells_the_line() throws Exception {
        assertThat(read("[models.a]\nreference = openai\n").problems())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("models.toml") + ":2 is no TOML");
    }

    @Test
    void an_unknown_model_is_told_with_what_is_wrong_in_the_file() throws Exception {
        var named = read("[model.qwen]\nreference = \"openai:b\"\n");

        assertThatThrownBy(() -> new Registry().model("qwen", ModelOptions.DEFAULTS, named))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Unknown model 'qwen'.")
                .hasMessageEndingWith(":1 has the unknown key 'model'. Known: models. Did you mean 'models'?");
    }

    @Test
    void the_list_shows_what_is_known_of_each() throws Exception {
        var named = read(QWEN + "[models.bare]\nreference = \"ollama:gemma3\"\n");

        assertThat(String.join("\n", Listings.models(new Registry(), named, Style.DEFAULTS.withWidth(300))))
                .contains(
                        "qwen   openai:Qwen3-8B  $0.15 in, $0.075 cached, $0.6 out  base-url http://127.0.0.1:8000/v1,"
                                + " dialogue chat, key-file " + folder.resolve("me/keys/qwen")
                                + ", timeout 60, concurrency 32, parameters 8e9,"
                                + " rlhfSteps 800")
                .contains("bare   ollama:gemma3    not said");
    }
}
