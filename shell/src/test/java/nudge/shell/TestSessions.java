package nudge.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;

/** Sessions over all that is installed, on the simulated model, with a store of their own. */
final class TestSessions {
    private TestSessions() {}

    static Nudge open(Path folder) {
        var settings = Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:");
        return Nudge.open(Registry.installed(), settings);
    }
}
