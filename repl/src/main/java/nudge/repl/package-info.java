/** The terminal front end. */
@NullMarked
package nudge.repl;

import org.jspecify.annotations.NullMarked;
