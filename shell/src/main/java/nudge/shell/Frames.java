package nudge.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The frames of what snippets throw: which line of which source each is, and how it is told. */
final class Frames {
    /** Where a snippet stood in what was evaluated. */
    record Placed(Source source, Piece piece) {}

    private static final int MOST = 8;
    private static final int WIDEST = 80;
    private static final Pattern SNIPPET_FILE = Pattern.compile("#(.+)");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$");
    private static final List<String> FOLDED = List.of(
            "nudge.", "jdk.", "java.lang.reflect.", "java.lang.Thread", "java.lang.invoke.", "sun.", "jdk.internal.");

    private final Map<String, Placed> placed = new HashMap<>();

    /** A snippet was evaluated; ids are JShell's. */
    void place(String id, Source source, Piece piece) {
        placed.put(id, new Placed(source, piece));
    }

    /** The innermost line of a snippet, with a caret under what it called. */
    Excerpt excerpt(StackTraceElement[] frames) {
        for (int i = 0; i < frames.length; i++) {
            var found = placed(frames[i]);
            if (found.isPresent()) {
                var callee = i == 0 ? "" : frames[i - 1].getMethodName();
                var type = i == 0 ? "" : simpleName(frames[i - 1].getClassName());
                return excerpt(found.get(), frames[i].getLineNumber(), callee.equals("<init>") ? type : callee);
            }
        }
        return Excerpt.NONE;
    }

    private static Excerpt excerpt(Placed placed, int lineInSnippet, String callee) {
        var source = placed.source();
        int line = source.lineAt(placed.piece().offset()) + Math.max(1, lineInSnippet) - 1;
        var text = source.line(line);
        int at = callee.isEmpty() ? -1 : text.indexOf(callee + "(");
        if (at >= 0) {
            return new Excerpt(source.name(), line, text, at, callee.length());
        }
        var body = text.strip();
        return new Excerpt(source.name(), line, text, Math.max(0, text.indexOf(body)), Math.max(1, body.length()));
    }

    private Optional<Placed> placed(StackTraceElement frame) {
        var file = frame.getFileName();
        if (file == null) {
            return Optional.empty();
        }
        var matcher = SNIPPET_FILE.matcher(file);
        return matcher.matches() ? Optional.ofNullable(placed.get(matcher.group(1))) : Optional.empty();
    }

    /**
     * The frames a person can do something with, innermost first: the snippets', and those above the first of them. The
     * line of {@link #excerpt} is not told again.
     */
    List<String> lines(StackTraceElement[] frames) {
        var times = new LinkedHashMap<String, Integer>();
        boolean first = true;
        int folded = 0;
        for (var frame : frames) {
            var found = placed(frame);
            var line = found.map(snippet -> told(frame, snippet)).orElseGet(() -> told(frame));
            boolean shown = found.isPresent() || (first && !isFolded(frame));
            boolean known = found.isPresent() && first && isTopLevel(frame);
            if (shown && (times.size() < MOST || times.containsKey(line))) {
                if (!known) {
                    times.merge(line, 1, Integer::sum);
                }
            } else {
                folded++;
            }
            first &= found.isEmpty();
        }
        var lines = new ArrayList<String>();
        times.forEach((line, count) -> lines.add(count == 1 ? line : line + ", " + count + " times"));
        if (folded > 0) {
            lines.add("  ... " + folded + " more");
        }
        return lines;
    }

    private static boolean isFolded(StackTraceElement frame) {
        return FOLDED.stream().anyMatch(frame.getClassName()::startsWith);
    }

    private static boolean isTopLevel(StackTraceElement frame) {
        return frame.getMethodName().isEmpty();
    }

    private static String told(StackTraceElement frame) {
        return "  at " + method(frame) + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
    }

    private static String told(StackTraceElement frame, Placed snippet) {
        var where = excerpt(snippet, frame.getLineNumber(), "");
        if (!isTopLevel(frame)) {
            return "  in " + method(frame) + ", " + where.place();
        }
        var text = where.text().strip();
        return "  called in " + where.place() + ": "
                + (text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...");
    }

    private static String method(StackTraceElement frame) {
        var lambda = LAMBDA.matcher(frame.getMethodName());
        if (lambda.matches()) {
            var name = lambda.group(1);
            return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") && !name.matches("new|static")
                    ? "a lambda of " + name
                    : "a lambda";
        }
        var type = simpleName(frame.getClassName());
        return type.isEmpty() ? frame.getMethodName() : type + "." + frame.getMethodName();
    }

    /** A text without the names that JShell puts around a snippet's classes. */
    static String withoutWrappers(String text) {
        return WRAPPER.matcher(text).replaceAll("");
    }

    static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
