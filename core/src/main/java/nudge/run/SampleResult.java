package nudge.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.score.Answers;
import nudge.score.Score;

/**
 * One sample under all conditions of a run, finished.
 *
 * @param position 1-based, in the run's order
 * @param byCondition by condition name, in the run's order of conditions
 */
public record SampleResult(int position, Sample sample, Map<String, Outcome> byCondition) {
    /**
     * One condition's answers and what they are worth.
     *
     * @param millis time the model took; 0 where everything came from the store
     * @param fromStore whether nothing was asked
     * @param error what failed for good; empty mostly
     */
    public record Outcome(
            Answers answers, Score score, Completion.Tokens tokens, long millis, boolean fromStore, String error) {
        /** The answers without those of the null variant: what the score is made of, and what is shown. */
        public Answers shown() {
            var shown = new TreeMap<>(answers.byPrompt());
            shown.keySet().removeIf(FormedPrompt::isNull);
            return shown.size() == answers.byPrompt().size() ? answers : new Answers(shown);
        }
    }

    public SampleResult {
        // One entry alone is a sixth of the size; a run holds a hundred thousand of these.
        byCondition = byCondition.size() == 1
                ? Map.copyOf(byCondition)
                : Collections.unmodifiableMap(new LinkedHashMap<>(byCondition));
    }

    /** The outcome under a condition of this run. */
    public Outcome under(String condition) {
        var outcome = byCondition.get(condition);
        if (outcome == null) {
            throw nudge.data.Nearest.unknown("condition", condition, byCondition.keySet());
        }
        return outcome;
    }
}
