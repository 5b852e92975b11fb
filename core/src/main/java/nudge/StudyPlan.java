package nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.run.Forecast;
import nudge.run.Prospect;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.TextView;

/** What a run has to be to show an effect, before it is asked: templates and items of each, time and money. */
public final class StudyPlan extends Showable {
    private final Prospect prospect;
    private final Forecast forecast;

    StudyPlan(Prospect prospect, Forecast forecast) {
        this.prospect = prospect;
        this.forecast = forecast;
    }

    /** What it takes, and what all data of the task could show. */
    public Prospect prospect() {
        return prospect;
    }

    /** Requests, tokens, money and time: of the run that is needed, or of all data where they do not suffice. */
    public Forecast forecast() {
        return forecast;
    }

    /** The {@code limit(n)} that shows it; nothing where all data of the task do not. */
    public Optional<Integer> limit() {
        return prospect.isPossible() ? Optional.of(prospect.limit()) : Optional.empty();
    }

    @Override
    public List<String> lines(Style style) {
        return List.copyOf(new ArrayList<>(TextView.prospect(style, prospect, forecast)));
    }
}
