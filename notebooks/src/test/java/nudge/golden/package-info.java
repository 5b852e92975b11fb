/** Every prompt that is sent, as files: what changes in them is seen in the diff. */
@NullMarked
package nudge.golden;

import org.jspecify.annotations.NullMarked;
