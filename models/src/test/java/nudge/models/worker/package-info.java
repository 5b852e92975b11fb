@NullMarked
package nudge.models.worker;

import org.jspecify.annotations.NullMarked;
