@NullMarked
package nudge.models.embedded;

import org.jspecify.annotations.NullMarked;
