/** The snippet engine that REPL and kernel share. */
@NullMarked
package nudge.shell;

import org.jspecify.annotations.NullMarked;
