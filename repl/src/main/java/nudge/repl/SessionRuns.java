package nudge.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nudge.RunHandle;
import nudge.data.UsageException;
import nudge.shell.Session;

/** The runs of a session, and the stored ones that are played again. */
record SessionRuns(Session session) implements Running {
    @Override
    public Optional<String> stop(OptionalInt number) {
        var told = new ArrayList<String>();
        if (number.isEmpty()) {
            var played = session.stopPlaying();
            var stopped = session.stopRuns();
            if (!played.isEmpty()) {
                told.add("Ending the replay of run " + numbers(played) + ".");
            }
            if (!stopped.isEmpty()) {
                told.add("Stopping run " + numbers(stopped) + "; what is done is kept.");
            }
            return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
        }
        int wanted = number.getAsInt();
        var running = session.running();
        var found = running.stream()
                .filter(handle -> handle.run().header().number() == wanted)
                .findFirst()
                .orElseThrow(() -> new UsageException("Run " + wanted + " does not run here."
                        + (running.isEmpty() ? "" : " Running: " + numbers(running) + ".")));
        found.stop();
        return Optional.of("Stopping run " + wanted + "; what is done is kept.");
    }

    private static String numbers(List<RunHandle> runs) {
        return runs.stream()
                .map(handle -> Integer.toString(handle.run().header().number()))
                .collect(Collectors.joining(", "));
    }
}
