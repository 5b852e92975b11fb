package nudge;

import java.util.ArrayList;
import java.util.List;
import nudge.prompt.Condition;
import nudge.run.Comparisons;
import nudge.run.FormedPrompt;
import nudge.run.LeftOut;
import nudge.run.Task;

/** Leaves the phrases of a nudge out, one after the other. */
final class Phrasing {
    private static final String PLACEBO = "CONTROL";
    private static final String PLACEBO_WORDS = "control";

    private Phrasing() {}

    /** What is asked: the plain question, the placebo where there are words for it, the nudge, and what is left of it. */
    static List<Condition> conditions(LeftOut nudge, FormedPrompt plain, Registry registry) {
        var conditions = new ArrayList<>(List.of(Condition.Q));
        registry.intervention(PLACEBO)
                .filter(placebo -> plain.words().has(PLACEBO_WORDS)
                        && !nudge.whole().name().equals(Comparisons.PLACEBO))
                .map(Condition.Q::with)
                .ifPresent(conditions::add);
        conditions.add(nudge.whole());
        nudge.without().forEach(without -> conditions.add(without.condition()));
        return List.copyOf(conditions);
    }

    /** Waits for the end, and tells. */
    static PhraseReport report(Task task, LeftOut nudge, FormedPrompt plain, Nudge session, String metric, Starter by)
            throws InterruptedException {
        var run = by.start(task, conditions(nudge, plain, session.registry()));
        run.await();
        return new PhraseReport(run, nudge, metric);
    }
}
