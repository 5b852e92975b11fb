/** The Jupyter front end. */
@NullMarked
package nudge.kernel;

import org.jspecify.annotations.NullMarked;
