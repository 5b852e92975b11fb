/** The session object behind the helpers, and the registries of all that is installed. */
@NullMarked
package nudge;

import org.jspecify.annotations.NullMarked;
