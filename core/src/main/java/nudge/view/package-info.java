/** A run as text, JSON, CSV or HTML. Escapes everything a model wrote. */
@NullMarked
package nudge.view;

import org.jspecify.annotations.NullMarked;
