package nudge.view;

import java.util.function.Consumer;
import nudge.run.RunHeader;
import nudge.run.RunListener;
import nudge.run.RunSnapshot;

/**
 * Progress for pipes and logs: one line at the start, one each tenth of the samples, notes as they come. Hears a run on
 * one thread.
 */
public final class PlainView implements RunListener {
    private static final int TENTHS = 10;

    private final Style style;
    private final Consumer<String> lines;
    private int tenthShown;
    private int all = 1;

    public PlainView(Style style, Consumer<String> lines) {
        this.style = style;
        this.lines = lines;
    }

    @Override
    public void started(RunHeader header) {
        all = Math.max(1, header.order().size());
        HeaderLines.of(style.withWidth(Integer.MAX_VALUE), header).forEach(line -> lines.accept(line.strip()));
    }

    @Override
    public boolean awaits(int done) {
        return tenth(done) > tenthShown;
    }

    @Override
    public void changed(RunSnapshot snapshot) {
        all = Math.max(1, snapshot.report().header().order().size());
        int tenth = tenth(snapshot.report().done());
        if (tenth > tenthShown) {
            tenthShown = tenth;
            lines.accept(PlainLine.of(style, snapshot));
        }
    }

    private int tenth(int done) {
        return (int) ((long) TENTHS * done / all);
    }

    @Override
    public void noted(String line) {
        lines.accept(SafeText.line(style, line));
    }
}
