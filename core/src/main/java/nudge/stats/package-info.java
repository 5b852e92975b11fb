/** Estimates with honest intervals: clustered, paired, streaming. */
@NullMarked
package nudge.stats;

import org.jspecify.annotations.NullMarked;
