/** The command line. */
@NullMarked
package nudge.cli;

import org.jspecify.annotations.NullMarked;
