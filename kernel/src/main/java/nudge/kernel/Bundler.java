package nudge.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in the forms that a front end can choose from. */
@FunctionalInterface
interface Bundler {
    /** Forms by MIME type; always with {@code text/plain}. */
    Map<String, Object> of(@Nullable Object value);
}
