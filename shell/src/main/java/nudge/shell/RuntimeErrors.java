package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final int CAUSES = 6;

    /** They only carry to one thread what went wrong on another, or in a call by reflection. */
    private static final Set<String> CARRIERS = Set.of(
            "java.util.concurrent.ExecutionException",
            "java.util.concurrent.CompletionException",
            "java.lang.reflect.InvocationTargetException",
            "java.lang.reflect.UndeclaredThrowableException",
            "java.lang.ExceptionInInitializerError");

    private final JShell shell;
    private final Frames frames;
    private final Exhaustion exhaustion;

    RuntimeErrors(JShell shell, Frames frames, Exhaustion exhaustion) {
        this.shell = shell;
        this.frames = frames;
        this.exhaustion = exhaustion;
    }

    /**
     * The message for what JShell reports.
     *
     * @param thrown the live exception, where there is one
     * @param whole what was evaluated, for errors whose frames do not reach down to it
     */
    Message of(JShellException reported, @Nullable Throwable thrown, Excerpt whole) {
        if (reported instanceof UnresolvedReferenceException unresolved) {
            return unresolved(unresolved);
        }
        if (!(reported instanceof EvalException exception)) {
            return Message.error(reported.getClass().getSimpleName(), text(reported), Excerpt.NONE, List.of());
        }
        var carried = new ArrayList<String>();
        var shown = exception;
        var live = thrown;
        while (CARRIERS.contains(shown.getExceptionClassName()) && shown.getCause() instanceof EvalException cause) {
            carried.add("  carried by " + Frames.simpleName(shown.getExceptionClassName()) + place(shown));
            shown = cause;
            live = live == null ? null : live.getCause();
        }
        return message(shown, live, whole, carried);
    }

    private String place(EvalException exception) {
        var excerpt = frames.excerpt(exception.getStackTrace());
        return excerpt.isNone() ? "" : ", " + excerpt.place();
    }

    private Message message(EvalException exception, @Nullable Throwable thrown, Excerpt whole, List<String> carried) {
        var found = frames.excerpt(exception.getStackTrace());
        var excerpt = found.isNone() ? whole : found;
        var details = new ArrayList<>(frames.lines(exception.getStackTrace()));
        if (thrown instanceof StackOverflowError) {
            return Exhaustion.stack(excerpt, details);
        }
        if (Ballast.isOutOfMemory(thrown)) {
            return exhaustion.memory(excerpt);
        }
        if (thrown instanceof NudgeException) {
            return Message.error("", text(thrown), excerpt, List.of());
        }
        details.addAll(causes(thrown == null ? exception : thrown));
        details.addAll(carried);
        return Message.error(Frames.simpleName(exception.getExceptionClassName()), text(exception), excerpt, details);
    }

    private Message unresolved(UnresolvedReferenceException exception) {
        DeclarationSnippet snippet = exception.getSnippet();
        var missing = missing(snippet);
        return Message.error(
                "",
                "'" + snippet.name() + "' cannot run yet: it uses " + missing + ", not defined so far. Define "
                        + (missing.contains(",") ? "them" : "it") + ", then call again.",
                frames.excerpt(exception.getStackTrace()),
                List.of());
    }

    /** What a definition still lacks, for people: {@code method f(int), variable x}. */
    String missing(DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    }

    private static List<String> causes(Throwable thrown) {
        var lines = new ArrayList<String>();
        var cause = thrown.getCause();
        while (cause != null && lines.size() < CAUSES) {
            var name = cause instanceof EvalException exception ? exception.getExceptionClassName() : name(cause);
            lines.add("  caused by " + Frames.simpleName(name) + ": " + text(cause));
            cause = cause.getCause();
        }
        return lines;
    }

    private static String name(Throwable thrown) {
        return thrown.getClass().getName();
    }

    private static String text(Throwable thrown) {
        return Frames.withoutWrappers(Optional.ofNullable(thrown.getMessage()).orElse(""));
    }

    /** The note for a definition that is kept, but cannot be used yet. */
    Message kept(DeclarationSnippet snippet) {
        var what = snippet instanceof MethodSnippet ? "called" : "used";
        return Message.note("'" + snippet.name() + "' is kept, but cannot be " + what + " until this is defined: "
                + missing(snippet) + ".");
    }
}
