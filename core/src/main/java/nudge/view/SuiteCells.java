package nudge.view;

import java.util.Optional;
import nudge.run.Rounded;
import nudge.score.Difference;

/** One figure under one condition, beside the run's first condition. */
record SuiteCells(MetricFigures figures, String condition) {
    private static final double SEEN = .05;

    /** Less the first condition; nothing of the first one itself. */
    private Optional<Difference> less() {
        return figures.difference(
                condition, figures.report().header().conditionNames().get(0));
    }

    String value() {
        return Rounded.of(figures.metric(), figures.estimate(condition));
    }

    String difference() {
        return less().map(Rounded::of).orElse("");
    }

    /** After Holm. */
    String p() {
        return less().map(difference -> Rounded.p(difference.pHolm())).orElse("");
    }

    /** Whether the difference is none that chance alone makes often. */
    boolean isSeen() {
        return less().filter(difference -> difference.pHolm() < SEEN).isPresent();
    }
}
