package nudge.shell;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * How an engine starts.
 *
 * @param imports import lines that are evaluated first
 * @param warmth how much is made ready before it is asked for
 * @param clock tells how far apart two interrupts are
 * @param names what completion offers inside string literals
 * @param output takes what snippets print, once {@link SnippetStreams} are installed
 */
public record ShellOptions(
        List<String> imports, Warmth warmth, InstantSource clock, LiteralNames names, SnippetOutput output) {
    /** How much is made ready before it is asked for. */
    public enum Warmth {
        /** Imports only: for scripts. */
        COLD,
        /** Also evaluates and completes once: for people. */
        WARM
    }

    private static final List<String> BASE =
            List.of("import java.util.*;", "import java.util.stream.*;", "import static nudge.shell.Helpers.*;");

    public ShellOptions {
        imports = List.copyOf(imports);
    }

    /**
     * The base imports and those that modules contribute.
     *
     * @param moduleImports what {@code SessionNames} of the modules give
     */
    public static ShellOptions of(InstantSource clock, List<String> moduleImports) {
        var imports = new ArrayList<>(BASE);
        imports.addAll(moduleImports);
        imports.addAll(KnownNames.settled(imports, ShellOptions.class.getClassLoader()));
        return new ShellOptions(imports, Warmth.WARM, clock, LiteralNames.NONE, SnippetOutput.UNROUTED);
    }

    public ShellOptions withImports(List<String> others) {
        return new ShellOptions(others, warmth, clock, names, output);
    }

    public ShellOptions withWarmth(Warmth other) {
        return new ShellOptions(imports, other, clock, names, output);
    }

    public ShellOptions withNames(LiteralNames other) {
        return new ShellOptions(imports, warmth, clock, other, output);
    }

    public ShellOptions withOutput(SnippetOutput other) {
        return new ShellOptions(imports, warmth, clock, names, other);
    }
}
