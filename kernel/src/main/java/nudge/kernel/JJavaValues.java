package nudge.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nudge.RunHandle;
import nudge.shell.MimeBundle;
import nudge.view.Style;
import nudge.view.TextView;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Values in JJava's cells look as they do in ours; types that JJava or another extension knows better stay theirs. */
final class JJavaValues {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<MIMEType> ANY = Set.of(MIMEType.ANY);

    private JJavaValues() {}

    /** @param shown the forms of a value */
    static void register(Renderer renderer, Function<Object, MimeBundle> shown) {
        renderer.register(
                ANY,
                ANY,
                Set.of(Object.class, Object[].class, Iterable.class, Map.class),
                (value, context) -> put(context.getOutputContainer(), brief(value, shown)));
    }

    /** A run is shown by itself while it goes on, and JJava shows what a cell gives besides: there one line will do. */
    private static MimeBundle brief(Object value, Function<Object, MimeBundle> shown) {
        return value instanceof RunHandle handle
                ? MimeBundle.plain(TextView.origin(Style.DEFAULTS, handle.run().header())
                                .strip() + ": report() has its figures, open(1) an item")
                : shown.apply(value);
    }

    /** JJava writes JSON by a library of its own, which knows maps and lists. */
    static void put(DisplayData data, MimeBundle bundle) {
        bundle.values()
                .forEach((type, form) -> data.putData(
                        type, form instanceof JsonNode tree ? JSON.convertValue(tree, Object.class) : form));
    }
}
