package nudge.kernel;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import nudge.Nudge;
import nudge.shell.Prelude;

/**
 * What a kernel needs besides its sockets.
 *
 * @param session unique among all kernels
 * @param nudge opens what verbs work on; the kernel closes it
 * @param history file of what was executed
 * @param prelude what is done before the first cell
 * @param out takes what the program itself prints
 * @param err likewise
 */
record KernelOptions(
        String session,
        Supplier<Nudge> nudge,
        Path history,
        Prelude prelude,
        InstantSource clock,
        PrintStream out,
        PrintStream err) {}
