package nudge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nudge.Nudge;
import nudge.Settings;
import nudge.data.DataException;
import nudge.data.UsageException;
import nudge.shell.Scripts;
import nudge.shell.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Snippets without a prompt. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Evaluate Java with the helpers, and print the value. Files and pipes print only what they print.",
        footer = {
            "",
            "Exit code: 0, or 1 at the first error, told with file and line; 130 when stopped; the snippet's own after",
            "System.exit. With --format jsonl each snippet is a line of JSON: source, line, snippet, outcome (OK,",
            "INCOMPLETE, COMPILE_ERROR, RUNTIME_ERROR, INTERRUPTED, EXIT), name, type, value, notes, error, stdout,",
            "stderr.",
            "",
            "Examples:",
            "  nudge eval 'run(occupationsMini.limit(12))'",
            "  nudge my-runs.jsh",
            "  nudge my-runs.jsh --format jsonl",
            "  echo 'run(bbqMini.limit(8), Q, Q_IF)' | nudge -"
        })
final class EvalCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SNIPPET", description = "Java, helpers at hand.")
    private @Nullable String snippet;

    @Option(names = "--file", paramLabel = "FILE", description = "A file of snippets, or - for standard input.")
    private @Nullable String file;

    @Option(names = "--format", paramLabel = "F", description = "text or jsonl. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private RunOptionsMixin options = new RunOptionsMixin();

    /** How outcomes are told. */
    private enum Format {
        TEXT,
        JSONL
    }

    EvalCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var screen = context.screen();
        var settings = options.over(context.settings());
        try (var nudge = context.open(settings);
                var scripts = scripts(nudge, settings)) {
            var text = snippet;
            var from = file;
            if ((text == null) == (from == null)) {
                throw new UsageException("Give a snippet, or --file FILE; one of the two.");
            }
            scripts.begin(context.prelude());
            var code = from == null
                    ? scripts.eval(new Source("snippet", String.valueOf(text)))
                    : scripts.run(new Source(from.equals("-") ? "standard input" : from, read(from)));
            screen.out().flush();
            return code;
        }
    }

    private Scripts scripts(Nudge nudge, Settings settings) {
        var screen = context.screen();
        return switch (format) {
            case TEXT -> Scripts.open(nudge, settings.clock(), screen.style(), screen.out(), screen.err());
            case JSONL -> Scripts.openJsonLines(nudge, settings.clock(), screen.style(), screen.out(), screen.err());
        };
    }

    private static String read(String file) {
        try {
            return file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new DataException("Cannot read '" + file + "': " + e.getMessage() + ".", e);
        }
    }
}
