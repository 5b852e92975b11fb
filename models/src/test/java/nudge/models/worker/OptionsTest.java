package nudge.models.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void options_need_an_end_where_one_begins_another() {
        assertThat(OptionScorer.needTerminator(List.of(" he", " she", " they"))).isFalse();
        assertThat(OptionScorer.needTerminator(List.of(" the", " they"))).isTrue();
    }

    @Test
    void each_system_and_processor_has_its_library() {
        assertThat(NativeLibraryFile.resource("Linux", "amd64")).isEqualTo("de/kherud/llama/Linux/x86_64/libjllama.so");
        assertThat(NativeLibraryFile.resource("Mac OS X", "aarch64"))
                .isEqualTo("de/kherud/llama/Mac/aarch64/libjllama.dylib");
    }
}
