package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.RunReport.Failure;

/** Samples that failed for good, with reasons; the first few by name. */
final class FailedLines {
    private static final int MOST = 10;

    private FailedLines() {}

    static List<String> of(Style style, List<Failure> failed) {
        if (failed.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(" " + Paint.LOUD.on(style, failed.size() + " failed for good"));
        failed.stream()
                .limit(MOST)
                .forEach(failure -> lines.addAll(Hanging.of(
                        style, "   ", failure.id() + " under " + failure.condition() + ": " + failure.reason())));
        if (failed.size() > MOST) {
            lines.add("   and " + (failed.size() - MOST) + " more");
        }
        return lines;
    }
}
