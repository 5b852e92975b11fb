package nudge.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.model.Completion;
import nudge.prompt.Prompt;
import nudge.score.Answers;
import nudge.score.Answers.Answer;

/** Results without their prompts and completions: as many answers, but blank ones. */
final class Outlines {
    private static final Answer BLANK = new Answer(new Prompt(List.of()), Completion.absentAnswer());
    private static final Answers NONE = new Answers(new TreeMap<>());
    private static final Answers ONE = blank(1);

    private Outlines() {}

    static SampleResult of(SampleResult result) {
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        result.byCondition().forEach((condition, outcome) -> outcomes.put(condition, outline(outcome)));
        return new SampleResult(result.position(), result.sample(), outcomes);
    }

    private static SampleResult.Outcome outline(SampleResult.Outcome outcome) {
        int count = outcome.answers().all().size();
        var answers = count == 0 ? NONE : count == 1 ? ONE : blank(count);
        return new SampleResult.Outcome(
                answers, outcome.score(), outcome.tokens(), outcome.millis(), outcome.fromStore(), outcome.error());
    }

    private static Answers blank(int count) {
        return new Answers(new TreeMap<>(Map.of(FormedPrompt.MAIN, Collections.nCopies(count, BLANK))));
    }
}
