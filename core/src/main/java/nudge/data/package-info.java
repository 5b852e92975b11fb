/** Samples and datasets: plain values that never change. */
@NullMarked
package nudge.data;

import org.jspecify.annotations.NullMarked;
