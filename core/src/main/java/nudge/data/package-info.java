/** What a data set is: samples, their choices and their clusters. The lowest layer. */
@NullMarked
package nudge.data;

import org.jspecify.annotations.NullMarked;
