package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.MethodSnippet;
import jdk.jshell.UnresolvedReferenceException;
import nudge.data.NudgeException;
import org.jspecify.annotations.Nullable;

/** Says what a snippet threw: the line it came from, a caret, causes, and few frames. */
final class RuntimeErrors {
    /** Where a snippet stood in what was evaluated. */
    record Placed(Source source, Piece piece) {}

    private static final int FRAMES = 6;
    private static final Pattern SNIPPET_FILE = Pattern.compile("#(.+)");
    private static final List<String> FOLDED = List.of(
            "nudge.", "jdk.", "java.lang.reflect.", "java.lang.Thread", "java.base/jdk.", "sun.", "jdk.internal.");

    private final JShell shell;
    private final Map<String, Placed> placed;

    RuntimeErrors(JShell shell, Map<String, Placed> placed) {
        this.shell = shell;
        this.placed = placed;
    }

    /**
     * The message for what JShell reports.
     *
     * @param thrown the live exception, where there is one
     */
    Message of(JShellException reported, @Nullable Throwable thrown) {
        if (reported instanceof UnresolvedReferenceException unresolved) {
            return unresolved(unresolved);
        }
        if (!(reported instanceof EvalException exception)) {
            return Message.error(reported.getClass().getSimpleName(), text(reported), Excerpt.NONE, List.of());
        }
        var frames = exception.getStackTrace();
        var excerpt = excerpt(frames);
        if (thrown instanceof NudgeException) {
            return Message.error("", text(thrown), excerpt, List.of());
        }
        var details = new ArrayList<>(frames(frames));
        details.addAll(causes(thrown == null ? exception : thrown));
        return Message.error(simpleName(exception.getExceptionClassName()), text(exception), excerpt, details);
    }

    private Message unresolved(UnresolvedReferenceException exception) {
        DeclarationSnippet snippet = exception.getSnippet();
        var missing = missing(snippet);
        return Message.error(
                "",
                "'" + snippet.name() + "' cannot run yet: it uses " + missing + ", not defined so far. Define "
                        + (missing.contains(",") ? "them" : "it") + ", then call again.",
                excerpt(exception.getStackTrace()),
                List.of());
    }

    /** What a definition still lacks, for people: {@code method f(int), variable x}. */
    String missing(DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    }

    private Excerpt excerpt(StackTraceElement[] frames) {
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

    private List<String> frames(StackTraceElement[] frames) {
        var lines = new ArrayList<String>();
        int folded = 0;
        for (var frame : frames) {
            var found = placed(frame);
            if (found.isPresent()) {
                var where = excerpt(found.get(), frame.getLineNumber(), "");
                if (!frame.getMethodName().isEmpty()) {
                    lines.add("  in " + method(frame) + ", " + where.place());
                }
            } else if (lines.size() < FRAMES && !isFolded(frame)) {
                lines.add("  at " + method(frame) + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")");
            } else {
                folded++;
            }
        }
        if (folded > 0) {
            lines.add("  ... " + folded + " more");
        }
        return lines;
    }

    private static boolean isFolded(StackTraceElement frame) {
        return FOLDED.stream().anyMatch(frame.getClassName()::startsWith);
    }

    private static String method(StackTraceElement frame) {
        var type = simpleName(frame.getClassName());
        return type.isEmpty() ? frame.getMethodName() : type + "." + frame.getMethodName();
    }

    private static List<String> causes(Throwable thrown) {
        var lines = new ArrayList<String>();
        var cause = thrown.getCause();
        while (cause != null && lines.size() < FRAMES) {
            var name = cause instanceof EvalException exception ? exception.getExceptionClassName() : name(cause);
            lines.add("  caused by " + simpleName(name) + ": " + text(cause));
            cause = cause.getCause();
        }
        return lines;
    }

    private static String name(Throwable thrown) {
        return thrown.getClass().getName();
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String text(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse("");
    }

    /** The note for a definition that is kept, but cannot be used yet. */
    Message kept(DeclarationSnippet snippet) {
        var what = snippet instanceof MethodSnippet ? "called" : "used";
        return Message.note("'" + snippet.name() + "' is kept, but cannot be " + what + " until this is defined: "
                + missing(snippet) + ".");
    }
}
