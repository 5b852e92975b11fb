package nudge.cli;

import nudge.data.NudgeException;
import nudge.data.UsageException;

/** What the process ends with. */
final class ExitCode {
    static final int DONE = 0;
    static final int SOME_FAILED = 1;
    static final int USAGE = 2;
    static final int NOTHING_RUN = 3;
    static final int BUDGET_SPENT = 4;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(NudgeException failure) {
        return failure instanceof UsageException ? USAGE : NOTHING_RUN;
    }
}
