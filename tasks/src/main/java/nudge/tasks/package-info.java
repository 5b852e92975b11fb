/** Tasks over published data sets, their scorers and metrics. */
@NullMarked
package nudge.tasks;

import org.jspecify.annotations.NullMarked;
