package nudge.view;

import java.util.ServiceLoader;
import nudge.Golden;
import nudge.run.ExampleRun;
import nudge.view.View.Shown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "html", "answers"})
    void file_is_as_on_file(String format) {
        var view = ServiceLoader.load(View.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals(format))
                .findFirst()
                .orElseThrow();

        var text = view.render(new Shown(ExampleRun.report(), ExampleRun.results(), Style.DEFAULTS));

        Golden.check("report." + format, withoutPacked(text));
    }

    /** How well bytes are packed differs between JDKs. */
    private static String withoutPacked(String text) {
        return text.replaceFirst("(?s)(<template[^>]*>).*?(</template>)", "$1$2");
    }
}
