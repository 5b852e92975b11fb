package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nudge.data.NudgeException;
import nudge.shell.Message;
import nudge.shell.Result;
import nudge.view.SafeText;
import nudge.view.Style;

/**
 * Why something failed, as front ends show it.
 *
 * @param name of the exception, {@code CompileError}, {@code Interrupted}
 * @param text what it says
 * @param traceback lines to show, with colours
 */
record Failure(String name, String text, List<String> traceback) {
    private static final String RED = "\u001b[31m";
    private static final String GREY = "\u001b[90m";
    private static final String PLAIN = "\u001b[0m";

    Failure {
        traceback = List.copyOf(traceback);
    }

    /** What came of a cell that did not end well. */
    static Failure of(Result result) {
        if (result.outcome() == Result.Outcome.EXIT) {
            var text = Integer.toString(result.exitCode());
            var line = "The cell asked to end the session with code " + text
                    + ". The kernel goes on; the front end's menu ends it.";
            return new Failure("SystemExit", text, List.of(RED + "SystemExit" + PLAIN + ": " + text, line));
        }
        var errors = result.errors();
        if (errors.isEmpty()) {
            var name = generalName(result.outcome());
            return new Failure(name, "", List.of(RED + name + PLAIN));
        }
        var first = errors.get(0);
        var name = first.name().isEmpty() ? generalName(result.outcome()) : first.name();
        var lines = new ArrayList<String>();
        errors.forEach(error -> lines.addAll(lines(error, generalName(result.outcome()))));
        return new Failure(name, safe(first.text()), lines);
    }

    private static String generalName(Result.Outcome outcome) {
        return switch (outcome) {
            case INTERRUPTED -> "Interrupted";
            case INCOMPLETE, COMPILE_ERROR -> "CompileError";
            case OK, RUNTIME_ERROR, EXIT -> "Error";
        };
    }

    private static List<String> lines(Message error, String generalName) {
        var name = error.name().isEmpty() ? generalName : error.name();
        var lines = new ArrayList<String>();
        lines.add(RED + name + PLAIN + (error.text().isEmpty() ? "" : ": " + safe(error.text())));
        var excerpt = error.excerpt();
        if (!excerpt.isNone()) {
            lines.add(GREY + excerpt.origin() + ", line " + excerpt.line() + PLAIN);
            excerpt.lines().forEach(line -> lines.add(safe(line)));
        }
        error.details().forEach(line -> lines.add(safe(line)));
        return lines;
    }

    /** What failed in the kernel itself. */
    static Failure of(Throwable failure) {
        var text = safe(String.valueOf(failure.getMessage()));
        var name = failure.getClass().getSimpleName();
        var lines = new ArrayList<String>();
        lines.add(RED + name + PLAIN + ": " + text);
        if (!(failure instanceof NudgeException)) {
            for (var frame : failure.getStackTrace()) {
                lines.add("    at " + frame);
            }
        }
        return new Failure(name, text, lines);
    }

    private static String safe(String text) {
        return SafeText.lines(Style.DEFAULTS, text);
    }

    /** Fills a reply or a message to all. */
    ObjectNode into(ObjectNode content) {
        content.put("ename", name).put("evalue", text);
        traceback.forEach(content.withArray("traceback")::add);
        return content;
    }
}
