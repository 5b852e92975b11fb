/** Tasks, experiments, the runner and the store: the only place with concurrency. */
@NullMarked
package nudge.run;

import org.jspecify.annotations.NullMarked;
