package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Shows a value where its own code may never end, go too deep or take all memory. */
record Showing(SnippetControl control) {
    List<String> lines(Supplier<List<String>> view) {
        var lines = new ArrayList<String>();
        var call = control.guarded(() -> {
            lines.addAll(view.get());
            return null;
        });
        if (call.wasAbandoned() || call.isStopped()) {
            return List.of("(Interrupted: the value is not shown.)");
        }
        var failure = call.failure();
        return failure == null
                ? List.copyOf(lines)
                : List.of("(The value cannot be shown: " + Frames.withoutWrappers(failure.toString()) + ".)");
    }
}
