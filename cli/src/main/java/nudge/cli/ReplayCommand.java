package nudge.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import nudge.Nudge;
import nudge.RunHandle;
import nudge.data.UsageException;
import nudge.run.Playback;
import nudge.run.Tempo;
import nudge.view.TextView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a stored run again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Play a stored run again, item by item as it was seen, without a model and without data.",
        footer = {
            "",
            "It goes as the answers came then, pauses of more than 2 s shortened to 2 s. Ctrl-C ends it. Where output is",
            "no terminal, it does not wait unless --pace or --speed is given.",
            "Exit code: 0 played to its end, 2 wrong usage, 3 the store cannot be read, 130 Ctrl-C.",
            "",
            "Examples:",
            "  nudge replay last",
            "  nudge replay 3 --pace 2               two items a second",
            "  nudge replay 3 --speed 10             ten times as fast as it was"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final double LEAST = .01;
    private static final double MOST = 1_000;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Context context;

    @Parameters(index = "0", paramLabel = "RUN", description = "Which run: a number, 'last', a name.")
    private String run = "";

    @Option(names = "--pace", paramLabel = "X", description = "X items a second, .01 to 1000.")
    private @Nullable Double pace;

    @Option(names = "--speed", paramLabel = "X", description = "X times as fast as it was, .01 to 1000. Default: 1.")
    private @Nullable Double speed;

    ReplayCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        check("pace", pace);
        check("speed", speed);
        if (pace != null && speed != null) {
            throw new UsageException("--pace and --speed exclude each other. --pace counts items a second, --speed"
                    + " how many times as fast as it was.");
        }
        try (var nudge = context.open(context.settings())) {
            var handle = nudge.stored(run);
            var view = Live.view(context.screen());
            view.noted(mark(nudge));
            var playback = new Playback(
                    handle.run(), view, tempo(nudge, handle), nudge.settings().clock());
            try (var stop = new StopOnInterrupt(playback::stop, playback::awaitEnd)) {
                playback.start();
                stop.await();
            }
            if (playback.isStopped()) {
                return ExitCode.INTERRUPTED;
            }
            context.screen().print(TextView.report(context.screen().style(), handle.report()));
            return ExitCode.DONE;
        }
    }

    private Tempo tempo(Nudge nudge, RunHandle handle) {
        if (pace != null) {
            return Tempo.steady(pace);
        }
        if (speed == null && !context.screen().terminal()) {
            return Tempo.NONE;
        }
        return Tempo.asAnswered(nudge.answered(handle), speed == null ? 1 : speed);
    }

    private String mark(Nudge nudge) {
        var entry = nudge.store().find(run);
        var begun = WHEN.format(Instant.ofEpochMilli(entry.created()).atZone(ZoneId.systemDefault()));
        return "REPLAY of run " + entry.number() + " of " + begun
                + (entry.origin().isEmpty() ? "" : " (" + entry.origin() + ")") + ": nothing is asked.";
    }

    private static void check(String name, @Nullable Double value) {
        if (value != null && !(value >= LEAST && value <= MOST)) {
            throw new UsageException("--" + name + " " + value + " is out of range. It lies between .01 and 1000.");
        }
    }
}
