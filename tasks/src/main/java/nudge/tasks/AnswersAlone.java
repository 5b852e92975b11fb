package nudge.tasks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.score.Answers;

/** Some of a sample's answers as if they were all there are to its only prompt. */
final class AnswersAlone {
    private static final String MAIN = "main";

    private AnswersAlone() {}

    /** Those of one prompt, all chains. */
    static Answers of(Answers answers, String prompt) {
        return new Answers(new TreeMap<>(Map.of(MAIN, answers.of(prompt))));
    }

    static Answers of(Answers.Answer answer) {
        return new Answers(new TreeMap<>(Map.of(MAIN, List.of(answer))));
    }
}
