package nudge.repl;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nudge.Config;
import nudge.shell.ValueRenderer;
import nudge.view.Style;

/**
 * What a prompt needs besides an engine.
 *
 * @param history file of what was typed
 * @param style ink and signs to begin with; the width is the terminal's
 * @param environment of the process: which editor, and what a tilde stands for
 * @param config how lines are edited, and what is evaluated first
 * @param renderer shows values
 * @param greeting lines before the first prompt
 * @param clock tells how long ago the status was painted
 */
public record ReplOptions(
        Path history,
        Style style,
        Map<String, String> environment,
        Config config,
        ValueRenderer renderer,
        List<String> greeting,
        InstantSource clock) {
    public ReplOptions {
        environment = Map.copyOf(environment);
        greeting = List.copyOf(greeting);
    }
}
