/** Libraries that a session adds to its class path while it runs. */
@NullMarked
package nudge.shell.deps;

import org.jspecify.annotations.NullMarked;
