package nudge.store;

import nudge.model.Completion;
import nudge.score.Answers;
import nudge.score.Score;

/**
 * What a sample came to under one condition, as it is read back.
 *
 * @param position 1-based, in the run's order
 * @param error what failed for good; empty mostly
 * @param answers prompts and completions; empty in an outline
 * @param tokens what the answers cost when they were given
 */
public record StoredResult(
        int position, String condition, Score score, String error, Answers answers, Completion.Tokens tokens) {}
