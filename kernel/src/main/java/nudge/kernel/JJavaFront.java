package nudge.kernel;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import nudge.AskView;
import nudge.prompt.Condition;
import nudge.run.RunListener;
import nudge.shell.Front;
import nudge.shell.MimeBundle;
import nudge.view.Style;

/** Runs and questions in cells of JJava: the cell waits for them and shows them meanwhile. */
record JJavaFront(JJavaPlace place, ScheduledExecutorService timer, InstantSource clock) implements Front {
    private static final int WIDTH = 100;

    @Override
    public Pace pace() {
        return Pace.WAIT;
    }

    @Override
    public RunListener view() {
        return replaying("");
    }

    @Override
    public RunListener replaying(String mark) {
        return new CellRun(place, timer, mark);
    }

    @Override
    public AskView view(String question, List<Condition> conditions) {
        return new CellAsk(new CellAsk.Live(place, timer, clock), question, conditions);
    }

    @Override
    public boolean isWatched() {
        return true;
    }

    @Override
    public void display(String id, MimeBundle bundle) {
        place.show(place.placed(id), bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        place.update(place.placed(id), bundle);
    }

    @Override
    public Style pageStyle() {
        return Style.DEFAULTS.withWidth(WIDTH);
    }
}
