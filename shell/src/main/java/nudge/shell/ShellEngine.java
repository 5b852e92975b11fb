package nudge.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import jdk.jshell.SourceCodeAnalysis;
import nudge.data.DataException;
import nudge.shell.docs.DocsIndex;

/**
 * Evaluates Java snippets in this JVM, so that objects stay alive between them. {@link #start} returns at once and the
 * rest gets ready behind it. One source is evaluated at a time, and questions about code are answered one at a time, also
 * while a snippet runs. Safe for use by several threads; {@link #interrupt} may come at any time.
 */
public final class ShellEngine implements AutoCloseable {
    /** Whether a text can be evaluated as it stands. */
    public enum Completeness {
        COMPLETE,
        INCOMPLETE,
        /** Nothing that follows can make it right. */
        INVALID,
        /** White space and comments. */
        EMPTY
    }

    /** What an interrupt did. */
    public enum Stop {
        NOTHING_RUNNING,
        STOPPING,
        /** The snippet did not stop yet, and was told twice; its thread is left behind. */
        ABANDONED
    }

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Turns turns = new Turns();
    private final Recent<String, Completeness> wholes = new Recent<>();
    private final Recent<Lookups.Question, List<SourceCodeAnalysis.Documentation>> lookedUp = new Recent<>();
    private final ShellOptions options;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Startup> startup = new CompletableFuture<>();
    private final CompletableFuture<Evaluator> evaluator;
    private volatile boolean evaluating;
    private volatile boolean expecting;
    private volatile boolean interrupted;
    private volatile Instant interruptedAt = Instant.EPOCH;

    private ShellEngine(ShellOptions options) {
        this.options = options;
        evaluator = startup.thenApply(ready -> new Evaluator(ready, options, () -> interrupted));
    }

    /** An engine that gets ready when it is first needed, or told to {@link #begin}. */
    public static ShellEngine of(ShellOptions options) {
        return new ShellEngine(options);
    }

    /** An engine that gets ready in the background from now on. */
    public static ShellEngine start(ShellOptions options) {
        return of(options).begin();
    }

    /** Begins to get ready in the background; once. */
    public ShellEngine begin() {
        if (begun.compareAndSet(false, true)) {
            var thread = new Thread(this::getReady, "nudge-shell-start");
            thread.setDaemon(true);
            thread.start();
        }
        return this;
    }

    private void getReady() {
        try {
            var ready = Startup.make(options.imports(), turns);
            startup.complete(ready);
            if (options.warmth() == ShellOptions.Warmth.WARM) {
                turns.evaluatingIfFree(ready::evaluateOnce);
                turns.evaluatingIfFree(ready::completeOnce);
            }
        } catch (RuntimeException | Error e) {
            startup.completeExceptionally(e);
        }
    }

    /** Waits for the start. */
    private Startup ready() {
        return begin().waited(startup);
    }

    private <T> T waited(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new DataException(
                    "The Java shell cannot start: " + e.getCause() + ". It needs a JDK, not only a runtime.", e);
        }
    }

    /** Import lines that failed, in words. Waits until the engine is ready. */
    public List<Message> startMessages() {
        return ready().problems();
    }

    /** Evaluates all snippets of a text in order, until one fails. */
    public Result evaluate(String text) {
        return evaluate(Source.of(text));
    }

    /** Evaluates all snippets of a source in order, until one fails. Never throws for what a snippet does. */
    public Result evaluate(Source source) {
        return evaluate(source, SnippetListener.NONE);
    }

    /** From now on an interrupt is meant for what is evaluated next: it ends before it begins. */
    public void expect() {
        interrupted = false;
        expecting = true;
        evaluating = true;
    }

    /** As {@link #evaluate(Source)}, telling of each snippet as it ends. */
    public Result evaluate(Source source, SnippetListener listener) {
        interrupted &= expecting;
        expecting = false;
        evaluating = true;
        Session.snippetsReach(this::addToClassPath);
        try {
            return turns.evaluating(() -> begin().waited(evaluator).evaluate(whole(source), listener));
        } finally {
            evaluating = false;
        }
    }

    /** Lines of help as Java, and lines with the semicolons that people leave out at their ends. */
    private Source whole(Source source) {
        var java = HelpLine.asJava(source, () -> ready().shell());
        return new Source(java.name(), MagicLine.eachStretch(java.text(), this::byLines));
    }

    /**
     * Lines that show a value: they may run a snippet's own {@code toString}, so they can be interrupted, and what fails
     * is told instead.
     */
    public List<String> shown(Supplier<List<String>> view) {
        return shown(view, List::of);
    }

    /** As {@link #shown(Supplier)}, in another form: what fails is told by {@code instead}, made from a sentence. */
    public <T> T shown(Supplier<T> view, Function<String, T> instead) {
        interrupted = false;
        evaluating = true;
        try {
            return turns.evaluating(() -> new Showing(ready().control()).shown(view, instead));
        } finally {
            evaluating = false;
        }
    }

    /** Whether a text can be evaluated as it stands. */
    public Completeness completeness(String text) {
        if (HelpLine.matches(text) || PlainExpression.matches(text)) {
            return Completeness.COMPLETE;
        }
        var known = wholes.find(text);
        return known.isPresent()
                ? known.get()
                : wholes.keep(text, turns.asking(() -> new CompletenessCheck(analysis())
                        .of(byLines(MagicLine.blanked(text)))));
    }

    /** Whether a text is incomplete: the quick half of {@link #completeness}, for each Enter. */
    public boolean needsMore(String text) {
        return !HelpLine.matches(text)
                && !PlainExpression.matches(text)
                && turns.asking(() -> new CompletenessCheck(analysis()).needsMore(byLines(MagicLine.blanked(text))));
    }

    /** What may be written at a 0-based offset, the best first; inside string literals names of what is
     * installed and files. */
    public Completion complete(String text, int cursor) {
        var literal = Literal.at(text, cursor);
        if (literal.isPresent()) {
            return new LiteralCompleter(options.names(), FileNames.here()).complete(literal.get());
        }
        return new MagicCompleter(FileNames.here())
                .complete(text, cursor)
                .orElseGet(() -> turns.asking(() -> {
                    var ready = ready();
                    return new Completer(ready.shell(), ready.ours()).complete(MagicLine.java(text), cursor);
                }));
    }

    /**
     * What stands at a 0-based offset: the name there or just before it, then the call whose arguments it is in, the
     * overload that fits best first. Of the JDK, Javadoc too where its sources are installed.
     */
    public List<Documentation> documentation(String text, int cursor) {
        return turns.asking(() -> documenter().at(MagicLine.java(text), cursor));
    }

    /** Signatures of the call whose arguments a 0-based offset is in, the one that fits best first; quick. */
    public List<Documentation> call(String text, int cursor) {
        return turns.asking(() -> documenter().call(MagicLine.java(text), cursor));
    }

    /** The snippets of a text as they are evaluated one by one, semicolons added where they lack. */
    public List<String> snippets(String text) {
        return turns.asking(() -> new Separation(analysis()).ofAll(text));
    }

    /**
     * A text as if it had been typed line by line: semicolons are added where a line ends a snippet and the next one does
     * not go on with it.
     */
    String byLines(String text) {
        return text.contains("\n") ? turns.asking(() -> new Separation(analysis()).byLines(text)) : text;
    }

    /** The names that mean something here now; nothing while the engine gets ready or compiles. Never waits. */
    public Optional<SessionWords> words() {
        return startup.isDone() && !startup.isCompletedExceptionally()
                ? turns.askingIfFree(() -> startup.join().words())
                : Optional.empty();
    }

    /** Another engine that starts as this one did, nothing defined. The caller closes both. */
    public ShellEngine anew() {
        return start(options);
    }

    /** Makes a jar or a folder of classes known to snippets from now on; also called by a snippet that runs. */
    public void addToClassPath(Path path) {
        var unused = turns.changing(() -> {
            ready().shell().addToClasspath(path.toString());
            return path;
        });
    }

    /**
     * Stops what is evaluated. What has not ended after {@value SnippetControl#PATIENCE_MILLIS} ms is left behind, which
     * the result then says; a second interrupt within two seconds leaves it behind at once. What waits for the engine to
     * get ready ends before it begins. Never waits.
     */
    public Stop interrupt() {
        if (!evaluating) {
            return Stop.NOTHING_RUNNING;
        }
        var now = options.clock().instant();
        boolean again = interrupted && Duration.between(interruptedAt, now).compareTo(AGAIN) <= 0;
        interrupted = true;
        interruptedAt = now;
        if (!startup.isDone() || startup.isCompletedExceptionally()) {
            return Stop.STOPPING;
        }
        var control = startup.join().control();
        if (again && control.abandon()) {
            return Stop.ABANDONED;
        }
        control.stop();
        return Stop.STOPPING;
    }

    /** Whether something was interrupted and has not ended yet. */
    public boolean isStopping() {
        return evaluating && interrupted;
    }

    private Documenter documenter() {
        return new Documenter(new Lookups(analysis(), turns.state(), lookedUp), DocsIndex.installed());
    }

    private SourceCodeAnalysis analysis() {
        return ready().shell().sourceCodeAnalysis();
    }

    @Override
    public void close() {
        if (startup.isDone() && !startup.isCompletedExceptionally()) {
            startup.join().shell().close();
        }
    }
}
