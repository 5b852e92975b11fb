package nudge.run;

import java.util.List;
import nudge.run.RunReport.Finding;

/** Says where the samples come from too few templates for an interval, or for a verdict. */
final class ClustersFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        int clusters = evidence.clusters();
        int samples = evidence.results().size();
        if (samples == 0 || clusters >= Evidence.FEW_CLUSTERS) {
            return List.of();
        }
        var counted =
                "The " + samples + " samples come from " + clusters + (clusters == 1 ? " template" : " templates");
        return List.of(FindingRule.warning(
                clusters < Evidence.NO_INTERVAL_CLUSTERS
                        ? counted + ". Fewer than " + Evidence.NO_INTERVAL_CLUSTERS
                                + " give no interval, so nothing can be said of other questions."
                        : counted + ". Under " + Evidence.FEW_CLUSTERS
                                + " no verdict is given: intervals from so few are rough. Ask more samples."));
    }
}
