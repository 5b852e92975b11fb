package nudge.view.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.run.RunHeader;
import nudge.run.SampleResult;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.Observation;

/** A metric over growing beginnings of a run: one pass, the state of each condition asked now and then. */
final class RunningPoints {
    private RunningPoints() {}

    /** The estimate over the first so many samples. */
    record Prefix(int done, Estimate estimate) {}

    /** By condition; about so many prefixes, evenly apart, the last one of all results. */
    static Map<String, List<Prefix>> of(RunHeader header, List<SampleResult> results, Metric metric, int points) {
        var curves = new LinkedHashMap<String, List<Prefix>>();
        for (var name : header.conditionNames()) {
            var state = metric.newState();
            var curve = new ArrayList<Prefix>();
            int size = results.size();
            int shown = 0;
            for (int i = 0; i < size; i++) {
                var result = results.get(i);
                state.add(new Observation(result.sample(), result.under(name).score()));
                if (i + 1 == size || (long) (i + 1) * points / size > shown) {
                    shown = (int) ((long) (i + 1) * points / size);
                    curve.add(new Prefix(i + 1, state.estimate()));
                }
            }
            curves.put(name, curve);
        }
        return curves;
    }
}
