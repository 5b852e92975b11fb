package nudge.shell;

import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows a value where its own code may never end, go too deep or take all memory. */
record Showing(SnippetControl control) {
    /** What the view gives; where that fails or is stopped, what stands instead of it by the sentence that says so. */
    <T> T shown(Supplier<T> view, Function<String, T> instead) {
        var shown = new ArrayList<T>(1);
        var call = control.guarded(() -> {
            shown.add(view.get());
            return null;
        });
        if (call.wasAbandoned() || call.isStopped()) {
            return instead.apply("(Interrupted: the value is not shown.)");
        }
        var failure = call.failure();
        return failure == null
                ? shown.get(0)
                : instead.apply("(The value cannot be shown: " + Frames.withoutWrappers(failure.toString()) + ".)");
    }
}
