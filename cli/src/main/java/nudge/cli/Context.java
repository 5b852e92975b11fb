package nudge.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import nudge.Config;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.data.NudgeException;
import nudge.repl.ReplMain;
import nudge.shell.Prelude;
import nudge.view.Looks;
import nudge.view.Prose;
import nudge.view.SafeText;

/** What every command has: the screen, the settings of the environment, and the session they open. */
final class Context {
    private final AtomicReference<Screen> screen;
    private final Settings settings;
    private final Config config;
    private final boolean interactiveInput;

    Context(Screen screen, Settings settings, boolean interactiveInput) {
        this.config = Config.read(
                settings.places().configFile(), Path.of(screen.environment().getOrDefault("HOME", ".")));
        this.screen = new AtomicReference<>(screen.withLooks(screen.looks().withWishes(config.looks())));
        this.settings = config.over(settings);
        this.interactiveInput = interactiveInput;
    }

    Screen screen() {
        return Objects.requireNonNull(screen.get());
    }

    /** What the command line says on colours. */
    void looks(UnaryOperator<Looks> change) {
        screen.set(screen().withLooks(change.apply(screen().looks())));
    }

    /** Tells what of the configuration file could not be understood. */
    void warn() {
        for (var warning : config.warnings()) {
            Prose.lines(screen().style(), warning).forEach(screen().err()::println);
        }
        screen().err().flush();
    }

    /** The settings, notices of models going to standard error. */
    Settings settings() {
        return settings.withModels(settings.models().withNotices(this::notice));
    }

    /** What is done before the first snippet. */
    Prelude prelude() {
        return Prelude.of(screen().environment(), File.pathSeparator, config.classPath());
    }

    /** A session that the caller closes. */
    Nudge open(Settings changed) {
        return Nudge.open(Registry.installed(), changed);
    }

    boolean interactive() {
        return interactiveInput && screen().terminal();
    }

    int repl() {
        if (!interactive()) {
            return new picocli.CommandLine(new EvalCommand(this)).execute("--file", "-");
        }
        try (var nudge = open(settings)) {
            return ReplMain.start(nudge, config, screen().style(), screen().environment(), settings.clock());
        }
    }

    void notice(String line) {
        screen().err().println(SafeText.line(screen().style(), line));
        screen().err().flush();
    }

    void complain(NudgeException failure) {
        screen().err()
                .println("nudge: "
                        + SafeText.lines(
                                screen().style(),
                                Optional.ofNullable(failure.getMessage()).orElse("failed")));
    }
}
