package nudge.kernel;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import nudge.Nudge;
import nudge.shell.Names;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import nudge.shell.SnippetOutput;

/**
 * What takes longest to get ready and needs no front end: what verbs work on, and the engine. It is begun before anything
 * else, on a thread of its own. What the engine prints goes nowhere until it is told where.
 */
final class Beginning {
    private static final String IMPORT = "import static nudge.kernel.Notebook.*;";

    private final CompletableFuture<Nudge> nudge = new CompletableFuture<>();
    private final CompletableFuture<ShellEngine> engine;
    private volatile SnippetOutput output = (source, stream, text) -> {};

    private Beginning(KernelOptions options) {
        engine = nudge.thenApply(opened -> engine(opened, options));
    }

    static Beginning of(KernelOptions options) {
        var beginning = new Beginning(options);
        var thread = new Thread(() -> beginning.open(options), "nudge-beginning");
        thread.setDaemon(true);
        thread.start();
        return beginning;
    }

    private void open(KernelOptions options) {
        try {
            nudge.complete(options.nudge().get());
        } catch (RuntimeException | Error e) {
            nudge.completeExceptionally(e);
        }
    }

    private ShellEngine engine(Nudge opened, KernelOptions options) {
        var imports = new ArrayList<>(opened.registry().sessionImports());
        imports.add(IMPORT);
        return ShellEngine.start(ShellOptions.of(options.clock(), imports)
                .withNames(new Names(opened))
                .withOutput((source, stream, text) -> output.text(source, stream, text)));
    }

    /** From now on what snippets print goes there. */
    void printTo(SnippetOutput other) {
        output = other;
    }

    /**
     * Waits until it is open.
     *
     * @throws java.util.concurrent.CompletionException where it cannot be opened
     */
    Nudge nudge() {
        return nudge.join();
    }

    /** The engine, which gets ready. Waits until that is begun, as {@link #nudge}. */
    ShellEngine engine() {
        return engine.join();
    }
}
