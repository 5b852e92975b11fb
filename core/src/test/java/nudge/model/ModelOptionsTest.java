package nudge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nudge.prompt.DialogueFormat;
import org.junit.jupiter.api.Test;

class ModelOptionsTest {
    private static final ModelInfo INFO = new ModelInfo(
            "openai:x", "a chat", "openai:URL x", ModelKind.MODEL, DialogueFormat.CHAT, Set.of(), new TreeMap<>());
    private static final Prices PRICES = new Prices(1, Double.NaN, 2);

    @Test
    void a_model_has_the_name_and_prices_a_person_gave_it() {
        var options = ModelOptions.DEFAULTS.withName("mine").withPrices(PRICES).withSetting("timeout", "5");

        var told = options.told(INFO);

        assertThat(told.reference()).isEqualTo("mine");
        assertThat(told.description()).isEqualTo("openai:x, a chat");
        assertThat(told.prices()).isEqualTo(PRICES);
        assertThat(told.identity()).isEqualTo(INFO.identity());
    }

    @Test
    void settings_and_attributes_name_nothing() {
        var options = ModelOptions.DEFAULTS.withSetting("base-url", "http://x").withAttributes(Map.of("size", 1.0));

        assertThat(options.told(INFO).reference()).isEqualTo("openai:x");
    }
}
