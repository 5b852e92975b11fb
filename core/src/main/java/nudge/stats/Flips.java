package nudge.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/**
 * How many answers changed between two rounds over the same samples.
 *
 * @param count samples scored in both rounds, whose answer changed
 * @param share of all that were scored in both, with its clustered interval
 * @param toRight answers that became right
 * @param fromRight answers that were right and are not any more
 */
public record Flips(int count, Estimate share, int toRight, int fromRight) {
    private static final String FLIP = "flip";
    private static final String RIGHT = "right";
    private static final MetricInfo INFO = new MetricInfo(
            "flips", "flips", "Share of answers that changed", 0, 1, Double.NaN, MetricInfo.Role.CONTROL);

    /** From A to B; both lists in the same sample order. */
    public static Flips of(List<Observation> a, List<Observation> b) {
        var share = Metrics.mean(INFO, FLIP, Filter.ALL).newState();
        int count = 0;
        int toRight = 0;
        int fromRight = 0;
        for (var pair : scored(a, b)) {
            boolean flips = pair.flips();
            double turned = flips ? right(pair.b()) - right(pair.a()) : 0;
            count += flips ? 1 : 0;
            toRight += turned > 0 ? 1 : 0;
            fromRight += turned < 0 ? 1 : 0;
            var value = nudge.score.Score.scored("", Map.of(FLIP, flips ? 1.0 : 0));
            share.add(new Observation(pair.a().sample(), value));
        }
        return new Flips(count, share.estimate(), toRight, fromRight);
    }

    /** How many samples were scored in both rounds. */
    public int n() {
        return share.n();
    }

    private static List<Paired.Pair> scored(List<Observation> a, List<Observation> b) {
        Paired.check(a, b);
        var pairs = new ArrayList<Paired.Pair>();
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).score().isScored() && b.get(i).score().isScored()) {
                pairs.add(new Paired.Pair(a.get(i), b.get(i)));
            }
        }
        return pairs;
    }

    private static double right(Observation observation) {
        return observation.score().values().getOrDefault(RIGHT, 0.0);
    }
}
