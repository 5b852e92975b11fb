package nudge.shell;

import java.io.PrintStream;
import java.time.InstantSource;
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
    private final Writer writer;
    private final PrintStream out;
    private final PrintStream err;

    private Scripts(Nudge nudge, ShellEngine engine, Style style, Writer writer, PrintStream out, PrintStream err) {
        this.engine = engine;
        this.session = Session.open(nudge, new PlainFront(style, err));
        this.writer = writer;
        this.out = out;
        this.err = err;
    }

    /**
     * Gets ready to run scripts, which print what they print; errors are told in words.
     *
     * @param nudge what they work on; the caller closes it
     * @param style how values look
     * @param out values of {@link #eval}
     * @param err errors and progress
     */
    public static Scripts open(Nudge nudge, InstantSource clock, Style style, PrintStream out, PrintStream err) {
        var options = options(nudge, clock)
                .withOutput((source, stream, text) -> (stream == Stream.OUT ? out : err).print(text));
        var writer = new Words(SessionValues.of(nudge), style, out, err);
        return new Scripts(nudge, ShellEngine.start(options), style, writer, out, err);
    }

    /**
     * As {@link #open}, but writes one JSON object a line to {@code out} for each snippet: {@code source, line, snippet,
     * outcome, name, type, value, notes, error, stdout, stderr}. Takes the standard streams until it is closed, so that
     * nothing else stands between the lines.
     */
    public static Scripts openJsonLines(
            Nudge nudge, InstantSource clock, Style style, PrintStream out, PrintStream err) {
        var renderer = SessionValues.of(nudge);
        var plain = style.withInk(Style.Ink.NONE);
        var lines = new JsonLines(out, value -> renderer.lines(value, plain));
        var engine = ShellEngine.start(options(nudge, clock).withOutput(lines));
        var streams = SnippetStreams.install(err, err);
        return new Scripts(nudge, engine, plain, new Lines(lines, streams), out, err);
    }

    private static ShellOptions options(Nudge nudge, InstantSource clock) {
        return ShellOptions.of(clock, nudge.registry().sessionImports()).withWarmth(ShellOptions.Warmth.COLD);
    }

    /** Does what is to be done before; tells what of it fails, and goes on. */
    public void begin(Prelude prelude) {
        prelude.evaluate(engine, session, "").stream()
                .flatMap(message -> message.placedLines("").stream())
                .forEach(err::println);
    }

    /** Runs a file's text: prints what it prints, and no values. Gives the exit code. */
    public int run(Source source) {
        var result = engine.evaluate(source, writer.listener());
        writer.failed(source, result);
        return code(result);
    }

    /** Runs a snippet and prints its value, if it has one. Gives the exit code. */
    public int eval(Source source) {
        var result = engine.evaluate(source, writer.listener());
        writer.failed(source, result);
        writer.value(result);
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

    @Override
    public void close() {
        session.close();
        engine.close();
        writer.close(out, err);
    }

    /** How outcomes are told. */
    private interface Writer {
        SnippetListener listener();

        void failed(Source source, Result result);

        void value(Result result);

        void close(PrintStream out, PrintStream err);
    }

    private record Words(ValueRenderer renderer, Style style, PrintStream out, PrintStream err) implements Writer {
        @Override
        public SnippetListener listener() {
            return SnippetListener.NONE;
        }

        @Override
        public void failed(Source source, Result result) {
            result.messages().stream()
                    .flatMap(message -> message.placedLines(source.name()).stream())
                    .forEach(err::println);
            err.flush();
        }

        @Override
        public void value(Result result) {
            if (result.ok() && result.shape() != Result.Shape.NONE) {
                renderer.lines(result.value(), style).forEach(out::println);
            }
            out.flush();
        }

        @Override
        public void close(PrintStream out, PrintStream err) {}
    }

    /** The lines tell all there is. */
    private record Lines(JsonLines listener, SnippetStreams streams) implements Writer {
        @Override
        public void failed(Source source, Result result) {}

        @Override
        public void value(Result result) {}

        @Override
        public void close(PrintStream out, PrintStream err) {
            streams.close();
            System.setOut(out);
            System.setErr(err);
            listener.end();
        }
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
