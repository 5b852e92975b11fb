/** Programs on a real pseudo-terminal: typed at, read and timed as a person would. */
@NullMarked
package nudge.repl.pty;

import org.jspecify.annotations.NullMarked;
