package nudge.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import nudge.data.DataException;
import nudge.data.UsageException;
import nudge.model.Capability;
import nudge.model.ModelException;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.prompt.DialogueFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class EmbeddedModelProviderTest {
    private final ModelProvider provider = new EmbeddedModelProvider();

    @TempDir
    private Path folder;

    @Test
    void other_references_are_not_answered() {
        assertThat(provider.open("openai:smollm2", ModelOptions.DEFAULTS)).isEmpty();
        assertThat(provider.fetch("openai:smollm2", ModelOptions.DEFAULTS)).isFalse();
    }

    @Test
    void named_models_are_listed_with_size_and_licence() {
        assertThat(provider.listings())
                .extracting(
                        ModelProvider.Listing::reference, ModelProvider.Listing::bytes, ModelProvider.Listing::licence)
                .containsExactly(
                        tuple("smollm2", 98_362_432L, "Apache-2.0"),
                        tuple("gemma3-270m", 253_113_024L, "Gemma Terms of Use"));
    }

    @Test
    void a_file_of_ones_own_says_what_it_is() {
        var info = provider.open("gguf:" + WeightsForTests.smollm2(), ModelOptions.DEFAULTS)
                .orElseThrow()
                .info();

        assertThat(info.format()).isEqualTo(DialogueFormat.GGUF_TEMPLATE);
        assertThat(info.attributes()).containsEntry("parameters", 134_515_008.0);
        assertThat(info.identity()).isEqualTo("gguf:b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53");
        assertThat(info.can(Capability.CONTINUATION_LOG_PROBABILITIES)).isTrue();
    }

    @Test
    void a_missing_file_is_said() {
        assertThatThrownBy(() -> provider.open("gguf:none.gguf", ModelOptions.DEFAULTS))
                .isInstanceOf(DataException.class)
                .hasMessage("Model file 'none.gguf' is not there. Name a file after 'gguf:'.");
    }

    @ParameterizedTest
    @CsvSource({"1000", "5000000", "60000000"})
    void a_file_that_is_cut_off_is_an_error_and_not_a_crash(int bytes) throws IOException {
        var cut = Files.write(
                folder.resolve("cut.gguf"), Arrays.copyOf(Files.readAllBytes(WeightsForTests.smollm2()), bytes));

        assertThatThrownBy(() -> provider.open("gguf:" + cut, ModelOptions.DEFAULTS))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("The model file '" + cut + "' can't be read: ")
                .hasMessageEndingWith(
                        "It may be cut off, or of an architecture newer than this engine (llama.cpp b4916):"
                                + " fetch it again, or take another.");
    }

    @Test
    void a_file_that_is_no_model_is_said() throws IOException {
        var text = Files.writeString(folder.resolve("text.gguf"), "hello");

        assertThatThrownBy(() -> provider.open("gguf:" + text, ModelOptions.DEFAULTS))
                .hasMessage("'" + text + "' is no GGUF file: it does not begin with 'GGUF'. Name a model file in that"
                        + " format.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "thread; 2; Unknown setting of an embedded model 'thread'. Known: accept-licence, context, dialogue, hub,"
                        + " kept-megabytes, saved-megabytes, threads, weights. Did you mean 'threads'?",
                "threads; 0; Setting threads is '0'. It must be a whole number from 1 to 256.",
                "weights; q8; Unknown form of weights 'q8'. Known: as-is, q8_0. Did you mean 'q8_0'?",
                "context; many; Setting context is 'many'. It must be a whole number from 0 to 1000000.",
            })
    void settings_that_do_not_fit_are_said(String name, String value, String message) {
        var options = ModelOptions.DEFAULTS.withSetting(name, value);

        assertThatThrownBy(() -> provider.open("smollm2", options))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
