package nudge.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nudge.AskView;
import nudge.Question;
import nudge.model.ModelInfo;
import nudge.prompt.Condition;
import nudge.prompt.Prompt;
import nudge.shell.MimeBundle;
import nudge.view.AnswerColumn;
import nudge.view.AnswerColumn.State;
import nudge.view.AnswerColumns;
import nudge.view.HtmlAnswers;
import nudge.view.Prose;
import nudge.view.Style;

/**
 * One question in a cell: one display in which the answers grow side by side, updated at most ten times a second and
 * once at the end. Hears of them on one thread, is painted on two.
 */
final class CellAsk implements AskView {
    /** Where and when it is shown. */
    record Live(CellPlace place, ScheduledExecutorService timer, InstantSource clock) {}

    private static final long MILLIS = 100;
    /** The seconds go on where a model takes its time. */
    private static final int IDLE_TICKS = 5;

    private static final Style STYLE = Style.DEFAULTS.withWidth(100);

    private final Live live;
    private final String words;
    private final String id;
    private final Map<String, AnswerColumn> columns = new LinkedHashMap<>();
    private Optional<ModelInfo> model = Optional.empty();
    private String writing = "";
    private Instant begun = Instant.EPOCH;
    private int pieces;
    private int ticks;
    private boolean isChanged;
    private Thread asking = Thread.currentThread();

    CellAsk(Live live, String words, List<Condition> conditions) {
        this.live = live;
        this.words = words;
        this.id = live.place().newId();
        conditions.forEach(each -> columns.put(each.name(), AnswerColumn.waiting(each.name())));
    }

    @Override
    public synchronized void asked(ModelInfo asked) {
        model = Optional.of(asked);
        asking = Thread.currentThread();
        live.place().show(id, bundle(asked));
        later();
    }

    private void later() {
        var unused = live.timer().schedule(this::tick, MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void tick() {
        if (model.isEmpty() || asking.getState() == Thread.State.TERMINATED) {
            return;
        }
        ticks++;
        if (isChanged || ticks >= IDLE_TICKS) {
            paint(model.get());
        }
        later();
    }

    private void paint(ModelInfo asked) {
        isChanged = false;
        ticks = 0;
        if (!writing.isEmpty()) {
            columns.computeIfPresent(writing, (name, column) -> timed(column));
        }
        live.place().update(id, bundle(asked));
    }

    private AnswerColumn timed(AnswerColumn column) {
        var millis = Duration.between(begun, live.clock().instant()).toMillis();
        return column.withCost(pieces, millis);
    }

    private MimeBundle bundle(ModelInfo asked) {
        var now = List.copyOf(columns.values());
        var lines = new ArrayList<>(Prose.lines(STYLE, asked.label() + ": " + words));
        lines.addAll(AnswerColumns.lines(STYLE, now));
        return MimeBundle.plain(String.join("\n", lines))
                .with(MimeBundle.HTML, HtmlAnswers.of(asked.label(), words, now));
    }

    @Override
    public synchronized void began(String condition) {
        writing = condition;
        begun = live.clock().instant();
        pieces = 0;
        change(condition, column(condition).withState(State.READING));
    }

    @Override
    public synchronized void text(String condition, String hole, String piece) {
        pieces++;
        boolean reasons = hole.equals(Prompt.REASONING);
        change(condition, column(condition).withText(reasons ? piece : "", reasons ? "" : piece));
    }

    @Override
    public synchronized void answered(Question.Answer answer) {
        var seen = timed(column(answer.condition()));
        var column = answer.column();
        boolean isCounted = column.millis() > 0 || !answer.condition().equals(writing);
        writing = "";
        change(answer.condition(), isCounted ? column : column.withCost(seen.tokens(), seen.millis()));
        model.ifPresent(this::paint);
    }

    private AnswerColumn column(String condition) {
        return columns.getOrDefault(condition, AnswerColumn.waiting(condition));
    }

    private void change(String condition, AnswerColumn column) {
        columns.put(condition, column);
        isChanged = true;
    }

    @Override
    public synchronized void ended(Question question) {
        live.place().shows(question);
        model.ifPresent(this::paint);
        model = Optional.empty();
    }
}
