package nudge.shell;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import nudge.Nudge;
import nudge.run.RunListener;
import nudge.shell.SnippetOutput.Stream;
import nudge.view.PlainView;
import nudge.view.Style;

/**
 * Runs whole sources without a person: waits for runs, whose progress goes to the error stream in plain lines, stops at
 * the first error, says where, and gives an exit code. Use once, and close.
 */
public final class Scripts implements AutoCloseable {
    private static final int FAILED = 1;
    private static final int STOPPED = 130;

    private final ShellEngine engine;
    private final Session session;
    private final ValueRenderer renderer;
    private final Style style;
    private final PrintStream out;
    private final PrintStream err;

    private Scripts(Nudge nudge, ShellEngine engine, Style style, PrintStream out, PrintStream err) {
        this.engine = engine;
        this.session = Session.open(nudge, new PlainFront(style, err));
        this.renderer = SessionValues.of(nudge);
        this.style = style;
        this.out = out;
        this.err = err;
    }

    /**
     * Gets ready to run scripts.
     *
     * @param nudge what they work on; the caller closes it
     * @param style how values look
     * @param out values of {@link #eval}
     * @param err errors and progress
     */
    public static Scripts open(Nudge nudge, InstantSource clock, Style style, PrintStream out, PrintStream err) {
        var options = ShellOptions.of(clock, nudge.registry().sessionImports())
                .withWarmth(ShellOptions.Warmth.COLD)
                .withOutput((source, stream, text) -> (stream == Stream.OUT ? out : err).print(text));
        return new Scripts(nudge, ShellEngine.start(options), style, out, err);
    }

    /** Runs a file's text: prints what it prints, and no values. Gives the exit code. */
    public int run(Source source) {
        var result = engine.evaluate(source);
        err(source, result.messages());
        return code(result);
    }

    /** Runs a snippet and prints its value, if it has one. Gives the exit code. */
    public int eval(Source source) {
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
            case EXIT -> result.exitCode();
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

    @Override
    public void close() {
        session.close();
        engine.close();
    }

    private record PlainFront(Style style, PrintStream err) implements Front {
        @Override
        public Pace pace() {
            return Pace.WAIT;
        }

        @Override
        public RunListener view() {
            return new PlainView(style, err::println);
        }
    }
}
