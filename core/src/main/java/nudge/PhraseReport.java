package nudge;

import java.util.List;
import nudge.data.Nearest;
import nudge.run.LeftOut;
import nudge.run.PhraseEffects;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.TextView;

/** Which phrases of a nudge carry it, over the samples that are finished. */
public final class PhraseReport extends Showable {
    private final RunHandle run;
    private final LeftOut nudge;
    private final String metric;

    /** @param metric its name; empty for the task's first primary one */
    PhraseReport(RunHandle run, LeftOut nudge, String metric) {
        this.run = run;
        this.nudge = nudge;
        this.metric = metric;
    }

    /** The run that asked the nudge with and without each phrase. */
    public RunHandle run() {
        return run;
    }

    /** The nudge and its phrases. */
    public LeftOut nudge() {
        return nudge;
    }

    /** What each phrase does. */
    public PhraseEffects effects() {
        var header = run.run().header();
        var wanted = header.metrics().stream()
                .filter(known -> metric.isEmpty()
                        ? known.info().role() == Role.PRIMARY
                        : known.name().equals(metric))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown(
                        "metric",
                        metric,
                        header.metrics().stream().map(Metric::name).toList()));
        return PhraseEffects.of(header, run.run().outlines(), nudge, wanted);
    }

    @Override
    public List<String> lines(Style style) {
        return TextView.phrases(style, run.run().header(), effects());
    }
}
