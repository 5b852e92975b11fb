package nudge.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nudge.shell.MimeBundle;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** The cell of JJava that is executed. Safe for use by several threads. */
final class JJavaPlace implements CellPlace {
    private static final String DISPLAY_ID = "display_id";

    private final BaseKernel kernel;
    private final String name;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, MimeBundle> kept = new LinkedHashMap<>();

    private Object shown = this;

    /** @param name unique among all kernels */
    JJavaPlace(BaseKernel kernel, String name) {
        this.kernel = kernel;
        this.name = name;
    }

    @Override
    public String newId() {
        return placed(Long.toString(ids.incrementAndGet()));
    }

    /** The id of a place that the session knows by a shorter one. */
    String placed(String id) {
        return name + "-" + id;
    }

    @Override
    public synchronized void shows(Object value) {
        shown = value;
    }

    /** JJava gets one line for a run, whatever was shown before. */
    @Override
    public void showsRun(int number) {}

    /** Whether a value was shown last, and is asked for the first time since. */
    synchronized boolean hasJustShown(Object value) {
        boolean isShown = shown == value;
        shown = this;
        return isShown;
    }

    @Override
    public synchronized void show(String id, MimeBundle bundle) {
        catchUp();
        kernel.getIO().display.display(data(id, bundle));
    }

    /** JJava sends nothing between cells, and ends one at once where it is interrupted: the last word is kept till then. */
    @Override
    public synchronized void update(String id, MimeBundle bundle) {
        kept.put(id, bundle);
        catchUp();
    }

    /** Sends what was kept, where a cell is executed. */
    synchronized void catchUp() {
        var display = kernel.getIO().display;
        if (display.isAttached()) {
            kept.forEach((id, bundle) -> display.updateDisplay(data(id, bundle)));
            kept.clear();
        }
    }

    private static DisplayData data(String id, MimeBundle bundle) {
        var data = new DisplayData();
        JJavaValues.put(data, bundle);
        data.putTransientData(DISPLAY_ID, id);
        return data;
    }
}
