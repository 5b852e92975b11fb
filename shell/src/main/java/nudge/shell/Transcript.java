package nudge.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nudge.RunHandle;
import nudge.view.Showable;
import nudge.view.Style;
import org.jspecify.annotations.Nullable;

/** What was evaluated in a session, in order, and what came of it. Safe for use by several threads. */
public final class Transcript {
    private static final int MOST_PRINTED = 1 << 20;
    private static final int WIDTH = 100;
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    /** What an entry is. */
    public enum Kind {
        SNIPPET,
        /** Something about the screen, beginning with a slash. */
        COMMAND
    }

    /**
     * One source that was evaluated.
     *
     * @param source as it was typed
     * @param began when
     * @param took until the prompt came back
     * @param printed what was written to the standard streams meanwhile
     * @param messages errors and notes
     * @param value gives the value as it looks now: a run shows how far it has come
     */
    public record Entry(
            Kind kind,
            String source,
            Instant began,
            Duration took,
            Result.Outcome outcome,
            String printed,
            List<Message> messages,
            Supplier<MimeBundle> value) {
        public Entry {
            messages = List.copyOf(messages);
        }

        public boolean ok() {
            return outcome == Result.Outcome.OK;
        }
    }

    private final ValueRenderer renderer;
    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();

    /** @param renderer makes values text while they are what the person saw */
    public Transcript(ValueRenderer renderer, InstantSource clock) {
        this.renderer = renderer;
        this.clock = clock;
    }

    /** Something is about to be evaluated; gives the time for {@link #add}. */
    public synchronized Instant begin() {
        printed.setLength(0);
        return clock.instant();
    }

    /** Text was written to the standard streams; over a million characters of it are not kept. */
    public synchronized void printed(String text) {
        if (printed.length() + text.length() <= MOST_PRINTED) {
            printed.append(text);
        }
    }

    /**
     * What came of a source.
     *
     * @param seen the lines in which its value was shown, colours and all; none where it was shown otherwise
     */
    public synchronized void add(String source, Instant began, Result result, List<String> seen) {
        entries.add(new Entry(
                Kind.SNIPPET,
                source.strip(),
                began,
                Duration.between(began, clock.instant()),
                result.outcome(),
                printed.toString(),
                result.messages(),
                shown(result, seen)));
        printed.setLength(0);
    }

    /** A command was given. */
    public synchronized void add(String command) {
        entries.add(new Entry(
                Kind.COMMAND,
                command.strip(),
                clock.instant(),
                Duration.ZERO,
                Result.Outcome.OK,
                "",
                List.of(),
                () -> MimeBundle.NOTHING));
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * What a snippet's own code has to say is kept as it was seen: it is not asked twice, and may be another tomorrow.
     * What changes by itself, such as a run, is looked at when somebody asks.
     */
    private Supplier<MimeBundle> shown(Result result, List<String> seen) {
        var value = result.value();
        if (value instanceof RunHandle && result.shape() != Result.Shape.NONE) {
            return () -> bundle(value);
        }
        if (result.shape() != Result.Shape.EXPRESSION) {
            return () -> MimeBundle.NOTHING;
        }
        var lines =
                seen.stream().map(line -> COLOURS.matcher(line).replaceAll("")).toList();
        var text = lines.isEmpty() ? MimeBundle.NOTHING : MimeBundle.plain(String.join("\n", lines));
        return () -> {
            if (!Bundles.over(renderer).hasForm(value) && !(value instanceof Showable && lines.isEmpty())) {
                return text;
            }
            var rich = bundle(value);
            return lines.isEmpty() ? rich : rich.with(MimeBundle.PLAIN, text.plain());
        };
    }

    private MimeBundle bundle(@Nullable Object value) {
        return Bundles.over(renderer).of(value, Style.DEFAULTS.withWidth(WIDTH));
    }
}
