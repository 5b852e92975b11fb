package nudge.repl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.AskView;
import nudge.Question;
import nudge.model.ModelInfo;
import nudge.prompt.Prompt;
import nudge.view.AnswerColumn;
import nudge.view.AnswerColumn.State;
import nudge.view.AnswerColumns;
import nudge.view.Prose;
import nudge.view.Style;

/**
 * One question on the screen: its answers side by side at the bottom while they are written, and above the prompt when
 * all are there. Hears of them on one thread, is painted on another.
 */
final class AskScreen implements AskView {
    private static final Duration TICK = Duration.ofMillis(500);

    private final RunsScreen screen;
    private final Form form;
    private final Map<String, AnswerColumn> columns = new LinkedHashMap<>();
    private Instant begun = Instant.EPOCH;
    private String writing = "";
    private int pieces;
    private boolean live;

    /** What stands around the answers. */
    enum Form {
        QUESTION,
        /** The answer alone: who asked and under what stands in the prompt above it. */
        TALK
    }

    AskScreen(RunsScreen screen, Form form, List<String> conditions) {
        this.screen = screen;
        this.form = form;
        conditions.forEach(name -> columns.put(name, AnswerColumn.waiting(name)));
    }

    @Override
    public void asked(ModelInfo model) {
        synchronized (this) {
            live = true;
        }
        screen.asking(this);
        tick();
    }

    @Override
    public synchronized void began(String condition) {
        writing = condition;
        begun = screen.now();
        pieces = 0;
        change(condition, column(condition).withState(State.READING));
    }

    @Override
    public synchronized void text(String condition, String hole, String piece) {
        pieces++;
        boolean reasons = hole.equals(Prompt.REASONING);
        change(condition, timed(column(condition).withText(reasons ? piece : "", reasons ? "" : piece)));
    }

    @Override
    public synchronized void answered(Question.Answer answer) {
        var column = answer.column();
        var seen = column(answer.condition());
        writing = "";
        change(answer.condition(), column.millis() > 0 ? column : column.withCost(column.tokens(), seen.millis()));
    }

    @Override
    public void ended(Question asked) {
        synchronized (this) {
            live = false;
        }
        screen.answered(this, asked);
    }

    /** Nothing more will come, though it did not end: no prompt could be answered. */
    synchronized void gone() {
        live = false;
    }

    /** What stands at the bottom while it goes on. */
    synchronized List<String> rows(Style style, int most) {
        if (!writing.isEmpty()) {
            columns.put(writing, timed(column(writing)));
        }
        return switch (form) {
            case QUESTION -> AnswerColumns.ends(style, List.copyOf(columns.values()), most);
            case TALK -> AnswerColumns.talk(style, columns.values().iterator().next(), most);
        };
    }

    /** What stays on the screen. */
    synchronized List<String> block(Style style, Question asked) {
        return switch (form) {
            case QUESTION -> {
                var lines = new ArrayList<>(Prose.lines(style, asked.model().label() + ": " + asked.question()));
                lines.addAll(AnswerColumns.lines(style, List.copyOf(columns.values())));
                yield lines;
            }
            case TALK -> AnswerColumns.talk(style, columns.values().iterator().next(), Integer.MAX_VALUE);
        };
    }

    private AnswerColumn column(String condition) {
        return columns.getOrDefault(condition, AnswerColumn.waiting(condition));
    }

    private AnswerColumn timed(AnswerColumn column) {
        return column.withCost(pieces, Duration.between(begun, screen.now()).toMillis());
    }

    private void change(String condition, AnswerColumn column) {
        columns.put(condition, column);
        screen.repaint();
    }

    private synchronized void tick() {
        if (live) {
            screen.repaint();
            screen.later(TICK, this::tick);
        }
    }
}
