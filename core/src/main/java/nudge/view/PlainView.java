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

    public PlainView(Style style, Consumer<String> lines) {
        this.style = style;
        this.lines = lines;
    }

    @Override
    public void started(RunHeader header) {
        HeaderLines.of(style.withWidth(Integer.MAX_VALUE), header).forEach(line -> lines.accept(line.strip()));
    }

    @Override
    public void changed(RunSnapshot snapshot) {
        int all = Math.max(1, snapshot.report().header().order().size());
        int tenth = (int) ((long) TENTHS * snapshot.report().done() / all);
        if (tenth > tenthShown) {
            tenthShown = tenth;
            lines.accept(PlainLine.of(style, snapshot));
        }
    }

    @Override
    public void noted(String line) {
        lines.accept(SafeText.line(style, line));
    }
}
