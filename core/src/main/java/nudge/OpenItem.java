package nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.run.Run;
import nudge.run.SampleResult;
import nudge.view.Paged;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.TextView;

/** An item of a run, opened: its prompts and answers under all conditions, and the items beside it. */
public final class OpenItem extends Showable implements Paged {
    /** How much of long prompts is shown. */
    public enum Depth {
        FOLDED,
        FULL
    }

    private final Run run;
    private final SampleResult result;
    private final Depth depth;

    OpenItem(Run run, SampleResult result, Depth depth) {
        this.run = run;
        this.result = result;
        this.depth = depth;
    }

    /** What is shown. */
    public SampleResult result() {
        return result;
    }

    /** The same with every prompt of every condition as it was sent, and all that came back. */
    public OpenItem full() {
        return new OpenItem(run, result, Depth.FULL);
    }

    @Override
    public String title() {
        var mark = run.header().model().kind().mark();
        return "run " + run.header().number() + (mark.isEmpty() ? "" : " [" + mark + "]") + ", item "
                + result.position() + " of " + run.results().size();
    }

    @Override
    public List<String> lines(Style style) {
        var lines = new ArrayList<>(
                switch (depth) {
                    case FOLDED -> TextView.open(style, result);
                    case FULL -> TextView.openUnfolded(style, result);
                });
        lines.add(TextView.origin(style, run.header()));
        return lines;
    }

    @Override
    public Optional<Paged> next() {
        return at(result.position() + 1);
    }

    @Override
    public Optional<Paged> previous() {
        return at(result.position() - 1);
    }

    @Override
    public Optional<Paged> toggled() {
        return Optional.of(new OpenItem(run, result, depth == Depth.FULL ? Depth.FOLDED : Depth.FULL));
    }

    private Optional<Paged> at(int position) {
        return position < 1 || position > run.results().size()
                ? Optional.empty()
                : Optional.of(new OpenItem(run, run.result(position), depth));
    }
}
