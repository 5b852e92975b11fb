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

/** Runs in a cell: the cell waits for them and shows them meanwhile. */
record CellFront(
        Cells cells,
        Displays displays,
        Questions questions,
        Comms comms,
        ScheduledExecutorService timer,
        InstantSource clock)
        implements Front {
    private static final int WIDTH = 100;
    private static final List<Verb> VERBS = List.of(
            new Verb("display", "display(VALUE, ...)", "shows values; its update(VALUE) replaces"),
            new Verb("html", "html(\"<b>x</b>\"), markdown(\"*x*\")", "shows what you wrote yourself"),
            new Verb("displayAs", "displayAs(TYPE, FUNCTION)", "how values of a type are shown"),
            new Verb("clearOutput", "clear(), clearOutput()", "empties the cell, now or with the next"),
            new Verb("input", "input(\"?\"), password(\"?\")", "asks the person for a line"),
            new Verb("%maven", "%maven G:A:V, %jars lib/*", "adds libraries or jars"),
            new Verb("%load", "%load FILE", "runs a .jsh, .java or .ipynb here"),
            new Verb("%time", "%time CODE, %%time", "how long a line takes, or a cell"));

    @Override
    public Pace pace() {
        return Pace.WAIT;
    }

    @Override
    public boolean isWatched() {
        return true;
    }

    @Override
    public List<Verb> verbs() {
        return VERBS;
    }

    @Override
    public RunListener view() {
        return replaying("");
    }

    @Override
    public RunListener replaying(String mark) {
        return cells.ofThisThread()
                .<RunListener>map(cell -> new CellRun(new InCell(cell, displays), timer, mark))
                .orElseGet(() -> new RunListener() {});
    }

    @Override
    public AskView view(String question, List<Condition> conditions) {
        return cells.ofThisThread()
                .<AskView>map(cell ->
                        new CellAsk(new CellAsk.Live(new InCell(cell, displays), timer, clock), question, conditions))
                .orElse(AskView.NONE);
    }

    @Override
    public void display(String id, MimeBundle bundle) {
        displays.show(bundle.values(), displays.placed(id));
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        displays.update(bundle.values(), displays.placed(id));
    }

    @Override
    public void clear(Clearing when) {
        displays.clear(when == Clearing.AT_NEXT_OUTPUT);
    }

    @Override
    public Style pageStyle() {
        return Style.DEFAULTS.withWidth(WIDTH);
    }

    /** In the cell that started it. */
    private record InCell(Cell cell, Displays displays) implements CellPlace {
        @Override
        public String newId() {
            return displays.newId();
        }

        @Override
        public void shows(Object value) {
            cell.shown().add(value);
        }

        @Override
        public void showsRun(int number) {
            cell.shown().add(number);
        }

        @Override
        public void show(String id, MimeBundle bundle) {
            displays.show(cell, bundle.values(), id);
        }

        @Override
        public void update(String id, MimeBundle bundle) {
            displays.update(cell, bundle.values(), id);
        }
    }
}
