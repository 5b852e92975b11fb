package nudge.tasks;

import nudge.run.Task;
import nudge.run.TaskDefinition;

/** A set of BBQ, and its two halves: {@code bbq.age.ambig.limit(50)}. */
public final class BbqTask extends Task {
    /** The items whose context leaves the answer open. */
    public final Task ambig;

    /** The items whose context settles the answer. */
    public final Task disambig;

    BbqTask(TaskDefinition definition) {
        super(definition);
        this.ambig = where(BbqQuestions.AMBIG);
        this.disambig = where(BbqQuestions.DISAMBIG);
    }
}
