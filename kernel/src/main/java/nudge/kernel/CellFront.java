package nudge.kernel;

import java.util.concurrent.ScheduledExecutorService;
import nudge.run.RunListener;
import nudge.shell.Front;

/** Runs in a cell: the cell waits for them and shows them meanwhile. */
record CellFront(Cells cells, Displays displays, Questions questions, Comms comms, ScheduledExecutorService timer)
        implements Front {
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
        return cells.ofThisThread()
                .<RunListener>map(cell -> new CellRun(cell, displays, timer, mark))
                .orElseGet(() -> new RunListener() {});
    }
}
