package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.score.Answers;
import nudge.score.Answers.Answer;
import nudge.score.Observation;
import nudge.score.Score;
import nudge.score.Scorer;

/**
 * The score of a sample's null variant, kept among the values of its score under names with a mark, so that it goes
 * wherever the score goes: into the store, files and figures.
 */
public final class NullScore {
    /** What the names of a null variant's values begin with. */
    public static final String MARK = "null:";

    private static final String SAME = MARK + "same";
    private static final String UNSCORED = MARK + "unscored";

    private NullScore() {}

    /** Whether a value is one of the null variant. */
    public static boolean isNull(String value) {
        return value.startsWith(MARK);
    }

    /** The score of the answers, with that of the null variant where it was asked too. */
    static Score beside(Scorer scorer, Sample sample, Answers answers) {
        var plain = new TreeMap<String, List<Answer>>();
        var again = new TreeMap<String, List<Answer>>();
        answers.byPrompt().forEach((name, given) -> (FormedPrompt.isNull(name) ? again : plain)
                .put(FormedPrompt.plainName(name), given));
        var score = scorer.score(sample, new Answers(plain));
        if (again.isEmpty() || !score.isScored()) {
            return score;
        }
        var values = new TreeMap<>(score.values());
        var other = score(scorer, sample, new Answers(again));
        if (other.isScored()) {
            other.values().forEach((name, value) -> values.put(MARK + name, value));
            values.put(SAME, other.answer().equals(score.answer()) ? 1.0 : 0);
        } else {
            values.put(UNSCORED, 1.0);
        }
        return Score.scored(score.answer(), values);
    }

    /** The null variant of what was observed, as one more observation of the sample; nothing where none was asked. */
    static Optional<Observation> of(Observation plain) {
        var values = plain.score().values();
        if (values.containsKey(UNSCORED)) {
            return Optional.of(new Observation(plain.sample(), Score.unscored(Score.Outcome.UNPARSED, "")));
        }
        var same = values.get(SAME);
        if (same == null) {
            return Optional.empty();
        }
        var stripped = new TreeMap<String, Double>();
        values.forEach((name, value) -> {
            if (isNull(name) && !name.equals(SAME)) {
                stripped.put(name.substring(MARK.length()), value);
            }
        });
        var answer = plain.score().answer();
        return Optional.of(
                new Observation(plain.sample(), Score.scored(same == 1 ? answer : "not " + answer, stripped)));
    }

    private static Score score(Scorer scorer, Sample sample, Answers answers) {
        boolean absent = answers.all().stream().map(Answer::completion).anyMatch(Completion::absent);
        return absent ? Score.unscored(Score.Outcome.ABSENT, "") : scorer.score(sample, answers);
    }
}
