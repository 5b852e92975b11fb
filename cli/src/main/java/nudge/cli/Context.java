package nudge.cli;

import java.util.Optional;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.data.NudgeException;
import nudge.repl.ReplMain;
import nudge.view.SafeText;

/** What every command has: the screen, the settings of the environment, and the session they open. */
final class Context {
    private final Screen screen;
    private final Settings settings;
    private final boolean interactiveInput;

    Context(Screen screen, Settings settings, boolean interactiveInput) {
        this.screen = screen;
        this.settings = settings;
        this.interactiveInput = interactiveInput;
    }

    Screen screen() {
        return screen;
    }

    /** The settings, notices of models going to standard error. */
    Settings settings() {
        return settings.withModels(settings.models().withNotices(this::notice));
    }

    /** A session that the caller closes. */
    Nudge open(Settings changed) {
        return Nudge.open(Registry.installed(), changed);
    }

    boolean interactive() {
        return interactiveInput && screen.terminal();
    }

    int repl() {
        if (!interactive()) {
            return new picocli.CommandLine(new EvalCommand(this)).execute("--file", "-");
        }
        try (var nudge = open(settings)) {
            return ReplMain.start(nudge, screen.environment(), settings.clock());
        }
    }

    void notice(String line) {
        screen.err().println(SafeText.line(screen.style(), line));
        screen.err().flush();
    }

    void complain(NudgeException failure) {
        screen.err()
                .println("nudge: "
                        + SafeText.lines(
                                screen.style(),
                                Optional.ofNullable(failure.getMessage()).orElse("failed")));
    }
}
