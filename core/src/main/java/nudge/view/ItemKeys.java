package nudge.view;

import java.util.List;
import java.util.TreeSet;
import nudge.data.Nearest;
import nudge.run.NullScore;
import nudge.run.Run;
import nudge.run.SampleResult;

/** Numbers that items are sorted by, under one condition; {@code NaN} where an item has none. */
record ItemKeys(Run run, List<SampleResult> results, String condition) {
    /** Probabilities of the picks: these need the whole results. */
    double[] picks() {
        return results.stream()
                .mapToDouble(result -> {
                    var outcome = run.result(result.position()).under(condition);
                    return outcome.score().isScored()
                            ? PickProbability.of(outcome.shown()).orElse(Double.NaN)
                            : Double.NaN;
                })
                .toArray();
    }

    /** Positions, or a named value of the scores; an unknown name is an error that lists the nearest. */
    double[] values(String key) {
        if (key.equals("position")) {
            return results.stream().mapToDouble(SampleResult::position).toArray();
        }
        var known = new TreeSet<>(List.of("p", "position"));
        results.forEach(result -> result.under(condition).score().values().keySet().stream()
                .filter(name -> !NullScore.isNull(name))
                .forEach(known::add));
        if (!known.contains(key) && !results.isEmpty()) {
            throw Nearest.unknown("number of items", key, known);
        }
        return results.stream()
                .mapToDouble(result -> result.under(condition).score().values().getOrDefault(key, Double.NaN))
                .toArray();
    }
}
