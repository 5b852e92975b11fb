package nudge.cli;

import nudge.Nudge;

final class Sessions {
    private Sessions() {}

    static int start(Nudge nudge, Screen screen, boolean interactiveInput) {
        return ExitCode.USAGE;
    }
}
