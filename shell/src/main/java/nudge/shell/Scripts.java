package nudge.shell;

import java.io.PrintStream;
import java.util.List;
import nudge.view.Style;

/** Runs whole sources without a person: stops at the first error, says where, and gives an exit code. */
public final class Scripts {
    private static final int FAILED = 1;
    private static final int STOPPED = 130;

    private final ShellEngine engine;
    private final ValueRenderer renderer;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out values of {@link #eval}
     * @param err errors
     */
    public Scripts(ShellEngine engine, ValueRenderer renderer, PrintStream out, PrintStream err) {
        this.engine = engine;
        this.renderer = renderer;
        this.out = out;
        this.err = err;
    }

    /** Runs a file's text: prints what it prints, and no values. Gives the exit code. */
    public int run(Source source) {
        var result = engine.evaluate(source);
        err(source, result.messages());
        return code(result);
    }

    /** Runs a snippet and prints its value, if it has one. Gives the exit code. */
    public int eval(Source source, Style style) {
        var result = engine.evaluate(source);
        err(source, result.messages());
        if (result.ok() && result.shape() != Result.Shape.NONE) {
            renderer.lines(result.value(), style).forEach(out::println);
        }
        out.flush();
        return code(result);
    }

    private static int code(Result result) {
        return switch (result.outcome()) {
            case OK -> 0;
            case INTERRUPTED -> STOPPED;
            case INCOMPLETE, COMPILE_ERROR, RUNTIME_ERROR -> FAILED;
        };
    }

    private void err(Source source, List<Message> messages) {
        for (var message : messages) {
            var excerpt = message.excerpt();
            var place = excerpt.isNone() ? source.name() : excerpt.place();
            err.println(place.isEmpty() ? message.headline() : place + ": " + message.headline());
            excerpt.lines().forEach(err::println);
            message.details().forEach(err::println);
        }
        err.flush();
    }
}
