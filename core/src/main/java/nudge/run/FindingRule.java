package nudge.run;

import java.util.List;
import nudge.run.RunReport.Finding;

/** One thing that a report says by itself where the figures call for it. Pure. */
@FunctionalInterface
interface FindingRule {
    List<Finding> find(Evidence evidence);

    static Finding warning(String sentence) {
        return new Finding(Finding.Kind.WARNING, sentence);
    }

    static Finding note(String sentence) {
        return new Finding(Finding.Kind.NOTE, sentence);
    }
}
