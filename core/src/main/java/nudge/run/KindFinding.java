package nudge.run;

import java.util.List;
import nudge.model.ModelInfo;
import nudge.run.RunReport.Finding;

/** Says first of all that what answered is no language model, or was not asked now. */
final class KindFinding {
    private KindFinding() {}

    static List<Finding> of(ModelInfo model) {
        return switch (model.kind()) {
            case MODEL -> List.of();
            case SIMULATED ->
                List.of(FindingRule.warning("SIMULATED: no language model was asked. These answers were drawn from"
                        + " settings that somebody chose; they say nothing of any model."));
            case SCRIPTED ->
                List.of(FindingRule.warning("SCRIPTED: no language model was asked. These answers come from a fixed"
                        + " list; they say nothing of any model."));
            case REPLAYED ->
                List.of(FindingRule.note("REPLAYED ANSWERS: read from a file, not asked now. They are worth what the"
                        + " file is worth."));
        };
    }
}
