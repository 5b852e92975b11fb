package nudge.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nudge.view.SafeText;
import nudge.view.Style;

/** An exception that is a value, not thrown: what it says, where it was made, and its causes. */
final class ThrownText {
    private static final int MOST_FRAMES = 4;
    private static final int MOST_CAUSES = 6;
    private static final List<String> OURS =
            List.of("REPL.", "nudge.shell.", "jdk.", "java.lang.reflect.", "java.lang.Thread", "java.lang.invoke.");

    private ThrownText() {}

    static List<String> lines(Style style, Throwable thrown) {
        var lines = new ArrayList<String>();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        var before = "";
        for (Throwable each = thrown; each != null && told.add(each) && told.size() <= MOST_CAUSES; ) {
            SafeText.lines(style, before + ValueWords.of(each, 4_000)).lines().forEach(lines::add);
            for (var frame : frames(each)) {
                lines.add("  at " + SafeText.line(style, frame.toString()));
            }
            before = "caused by ";
            each = each.getCause();
        }
        return lines;
    }

    private static List<StackTraceElement> frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> OURS.stream().noneMatch(frame.getClassName()::startsWith))
                .limit(MOST_FRAMES)
                .toList();
    }
}
