package nudge.store;

import nudge.model.Completion;

/** An answer that is on disk, and its row. */
public record StoredAnswer(long id, Completion completion) {
    /** Whether it is that one, and not another program's that was faster, be it the same word for word. */
    @SuppressWarnings(
            "ReferenceEquality") // Two programs are often told the same; which of them told it is the question.
    public boolean isOf(Completion given) {
        return completion == given;
    }
}
