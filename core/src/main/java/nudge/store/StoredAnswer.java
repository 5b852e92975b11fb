package nudge.store;

import nudge.model.Completion;

/** An answer that is on disk, and its row. */
public record StoredAnswer(long id, Completion completion) {}
