package nudge.repl;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nudge.Config;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.view.Looks;

/** The prompt on the terminal this is started in, with the simulated model and folders of its own. */
final class PromptOnTerminal {
    private PromptOnTerminal() {}

    /** Takes the folder; looks are what the environment says. */
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var settings =
                Settings.of(Map.of(), Path.of(arguments[0]), Clock.systemUTC()).withModel("sim:");
        var style = Looks.DEFAULTS.style(environment, Looks.Goal.TERMINAL);
        int code;
        try (var nudge = Nudge.open(Registry.installed(), settings)) {
            code = ReplMain.start(nudge, Config.DEFAULTS, style, environment, settings.clock());
        }
        System.exit(code);
    }
}
