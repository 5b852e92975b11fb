package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.shell.MimeBundle;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;

/** With the renderer of JJava 1.0-a6; the whole in the real JJava is tested from Python. */
class JJavaValuesTest {
    private final Renderer renderer = new Renderer();

    @Test
    void values_of_any_type_have_our_forms() {
        JJavaValues.register(renderer, value -> MimeBundle.plain("ours").with(MimeBundle.HTML, "<b>ours</b>"));

        for (var value : List.of("text", 7, List.of(1), Map.of("a", 1), new Object[] {1})) {
            var data = renderer.render(value);

            assertThat(data.getData(MIMEType.TEXT_PLAIN)).isEqualTo("ours");
            assertThat(data.getData(MIMEType.TEXT_HTML)).isEqualTo("<b>ours</b>");
        }
    }

    @Test
    void types_that_jjava_knows_better_stay_its_own() {
        renderer.createRegistration(AtomicInteger.class)
                .preferring(MIMEType.TEXT_PLAIN)
                .register((value, context) -> context.getOutputContainer().putText("its own"));

        JJavaValues.register(renderer, value -> MimeBundle.plain("ours"));

        assertThat(renderer.render(new AtomicInteger(1)).getData(MIMEType.TEXT_PLAIN))
                .isEqualTo("its own");
    }

    @Test
    void a_chart_is_maps_and_not_a_tree_of_another_library() throws Exception {
        var chart = MimeBundle.plain("chart").with(MimeBundle.VEGA_LITE, "{\"mark\": {\"type\": \"bar\"}}");

        JJavaValues.register(renderer, value -> chart);

        assertThat(renderer.render("x").getData(MIMEType.parse(MimeBundle.VEGA_LITE)))
                .isEqualTo(Map.of("mark", Map.of("type", "bar")));
    }
}
