package nudge.repl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import nudge.AskView;
import nudge.Question;
import nudge.RunHandle;
import nudge.prompt.Condition;
import nudge.run.RunListener;
import nudge.shell.Front;
import nudge.view.Style;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a prompt: they go on behind it, and the one that began last has the status rows. Safe for several threads.
 */
final class RunsScreen implements Front {
    /** Rows that a question leaves to what stands above it. */
    private static final int FREE_ROWS = 8;

    private static final int LEAST_ROWS = 4;

    private final Screen screen;
    private final Supplier<Style> style;
    private final InstantSource clock;
    private final AtomicInteger begun = new AtomicInteger();
    private final Map<RunScreen, Function<Style, List<String>>> running = new LinkedHashMap<>();
    private final Pacing pacing = new Pacing();
    private int first;
    private @Nullable AskScreen asking;
    private @Nullable Object shown;

    RunsScreen(Screen screen, Supplier<Style> style, InstantSource clock) {
        this.screen = screen;
        this.style = style;
        this.clock = clock;
    }

    @Override
    public Pace pace() {
        return Pace.BACKGROUND;
    }

    @Override
    public RunListener view() {
        return replaying("");
    }

    @Override
    public RunListener replaying(String mark) {
        begun.incrementAndGet();
        return new RunScreen(this, mark);
    }

    @Override
    public double itemsPerSecond() {
        return pacing.replayed();
    }

    /** How quickly items are shown. */
    Pacing pacing() {
        return pacing;
    }

    /** Gives a run the status rows; whether it runs here. */
    synchronized boolean front(int number) {
        for (var run : List.copyOf(running.keySet())) {
            if (run.number() == number) {
                first = number;
                screen.status(this::rows);
                return true;
            }
        }
        return false;
    }

    /** The numbers of the runs that have rows here. */
    synchronized List<Integer> numbers() {
        return running.keySet().stream().map(RunScreen::number).toList();
    }

    @Override
    public AskView view(String question, List<Condition> conditions) {
        return new AskScreen(
                this,
                AskScreen.Form.QUESTION,
                conditions.stream().map(Condition::name).toList());
    }

    /** A view of one turn of a conversation. */
    AskView talking(String condition) {
        return new AskScreen(this, AskScreen.Form.TALK, List.of(condition));
    }

    /** A question is shown below what is printed, until it is {@link #answered}. */
    synchronized void asking(AskScreen question) {
        asking = question;
        screen.live(columns ->
                question.rows(style.get().withWidth(columns - 1), Math.max(LEAST_ROWS, screen.rows() - FREE_ROWS)));
    }

    /** A question has all its answers: they are printed, and its rows go. */
    void answered(AskScreen question, Question asked) {
        synchronized (this) {
            asking = asking == question ? null : asking;
            shown = asked;
        }
        screen.noLive();
        print(question.block(style(), asked));
    }

    /** Takes the rows of a question away that ended in an error. */
    synchronized void forgetQuestion() {
        if (asking != null) {
            asking.gone();
            asking = null;
            screen.noLive();
        }
    }

    /** Whether this value, or the beginning of this run, has been shown here already. */
    synchronized boolean hasShown(@Nullable Object value, int begunBefore) {
        return value != null && value == shown || begun() != begunBefore && value instanceof RunHandle;
    }

    void repaint() {
        screen.repaint();
    }

    void later(Duration wait, Runnable task) {
        screen.later(wait, task);
    }

    /** How many runs have begun here so far. */
    int begun() {
        return begun.get();
    }

    /** What fits the window now. */
    Style style() {
        return style.get();
    }

    Instant now() {
        return clock.instant();
    }

    void print(List<String> lines) {
        screen.print(lines);
    }

    /** What a run wants to stand below the prompt. */
    synchronized void status(RunScreen run, Function<Style, List<String>> rows) {
        running.put(run, rows);
        screen.status(this::rows);
    }

    /** The run needs no rows any more. */
    synchronized void end(RunScreen run) {
        running.remove(run);
        screen.status(this::rows);
    }

    private List<String> rows(int columns) {
        return runs().lines(style.get().withWidth(columns));
    }

    private synchronized StatusRows runs() {
        var rows = new StatusRows();
        running.forEach((run, look) -> rows.add(run.number(), look, run.number() == first));
        return rows;
    }
}
