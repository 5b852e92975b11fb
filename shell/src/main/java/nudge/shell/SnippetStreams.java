package nudge.shell;

import java.io.PrintStream;
import java.util.Optional;
import nudge.shell.SnippetOutput.Stream;

/**
 * Standard streams that tell snippets apart: what a snippet prints, or a thread that it started, goes to the {@link
 * SnippetOutput} of its engine; what others print goes on as before. Threads of a pool belong to the snippet that made
 * the pool; those of the common pool to the snippet that runs. Installed once for a process, by its front end.
 */
public final class SnippetStreams implements AutoCloseable {
    private final PrintStream out;
    private final PrintStream err;

    private SnippetStreams(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Takes the place of {@code System.out} and {@code System.err} until it is closed.
     *
     * @param out where the others' output goes, and all output after closing
     * @param err likewise
     */
    public static SnippetStreams install(PrintStream out, PrintStream err) {
        System.setOut(new SnippetStream(Stream.OUT, out));
        System.setErr(new SnippetStream(Stream.ERR, err));
        return new SnippetStreams(out, err);
    }

    /** What was evaluated when this thread was started, or a thread that started it; nothing where no snippet did. */
    public static Optional<Source> sourceOfThisThread() {
        return Optional.ofNullable(Invocation.ofThisThread()).map(Invocation::source);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
