package nudge.run;

import java.util.ArrayList;
import java.util.List;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.prompt.Intervention;
import nudge.prompt.LeaveOut;

/**
 * A nudge and all that is left of it when one phrase goes.
 *
 * @param whole the condition
 * @param without one for each phrase
 */
public record LeftOut(Condition whole, List<Without> without) {
    private static final int MOST = 30;
    private static final int LONGEST_NAME = 24;

    /** The nudge without a phrase. */
    public record Without(String phrase, Condition condition) {}

    public LeftOut {
        without = List.copyOf(without);
    }

    /**
     * Of a condition, by what it adds to a prompt.
     *
     * @throws UsageException where it adds no phrase, one alone, or more than 30
     */
    public static LeftOut of(Condition condition, FormedPrompt plain) {
        var whole = condition.name().length() > LONGEST_NAME ? condition.named("whole") : condition;
        var nudges = whole.interventions();
        var without = new ArrayList<Without>();
        var prompt = plain.prompt();
        for (int i = 0; i < nudges.size(); i++) {
            var phrases = LeaveOut.phrases(nudges.get(i), prompt, plain.words());
            for (int phrase = 1; phrase <= phrases.size(); phrase++) {
                var lessened = new ArrayList<Intervention>(nudges);
                lessened.set(i, new LeaveOut(nudges.get(i), phrase));
                without.add(
                        new Without(phrases.get(phrase - 1), named(whole, Condition.of(lessened), without.size() + 1)));
            }
            prompt = nudges.get(i).apply(prompt, plain.words());
        }
        check(condition, without);
        return new LeftOut(whole, without);
    }

    private static Condition named(Condition whole, Condition lessened, int number) {
        boolean isUsual =
                whole.name().equals(Condition.of(whole.interventions()).name());
        return isUsual ? lessened : lessened.named(whole.name() + ":-" + number);
    }

    private static void check(Condition condition, List<Without> without) {
        var name = "'" + condition.name() + "'";
        if (without.isEmpty()) {
            throw new UsageException(name + " adds no words to the prompt, so no phrase of it can be left out. Name a"
                    + " nudge, such as Q+IF.");
        }
        if (without.size() == 1) {
            throw new UsageException(
                    name + " adds one phrase only, \"" + without.get(0).phrase()
                            + "\": without it nothing is left of the nudge, and that is Q. Compare the two: run them side by side.");
        }
        if (without.size() > MOST) {
            throw new UsageException(
                    name + " adds " + without.size() + " phrases, and each is asked for once more than the"
                            + " nudge itself. Give a nudge of at most " + MOST + ".");
        }
    }
}
