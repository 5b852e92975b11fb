package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.SampleResult;

/** One item under all conditions; {@link #full()} shows each prompt as it was sent, nothing left out. */
public final class OpenItem extends Showable {
    private final SampleResult result;

    public OpenItem(SampleResult result) {
        this.result = result;
    }

    /** What is shown. */
    public SampleResult result() {
        return result;
    }

    /** Every prompt of every condition as it was sent, with all that came back. */
    public Showable full() {
        return Showable.of(style -> TextView.openUnfolded(style, result));
    }

    @Override
    public List<String> lines(Style style) {
        var lines = new ArrayList<>(TextView.open(style, result));
        lines.add("");
        lines.add(Paint.DIM.on(
                style, Columns.cut(" open(...).full() shows every prompt as it was sent", style.width(), "")));
        return lines;
    }
}
