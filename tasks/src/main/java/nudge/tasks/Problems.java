package nudge.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nudge.data.DataException;

/** All that is wrong with one input, collected so that a person sees it at once. Used by one thread. */
final class Problems {
    private static final int SHOWN = 20;

    private final String what;
    private final String source;
    private final List<String> found = new ArrayList<>();

    Problems(String what, Path file) {
        this(what, file.toString());
    }

    Problems(String what, String source) {
        this.what = what;
        this.source = source;
    }

    /** Something wrong on a line, counted from 1. */
    void add(int line, String problem) {
        found.add("line " + line + ": " + problem);
    }

    int count() {
        return found.size();
    }

    /** Fails with all problems, if there are any. */
    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        var shown = String.join("\n  ", found.subList(0, Math.min(SHOWN, found.size())));
        var more = found.size() > SHOWN ? "\n  ... and " + (found.size() - SHOWN) + " more" : "";
        throw new DataException(what + " '" + source + "' has " + found.size()
                + (found.size() == 1 ? " problem" : " problems") + ":\n  " + shown + more
                + "\nMend these lines, or fetch the file again.");
    }
}
