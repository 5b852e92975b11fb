/** What a language model is asked and what it gives back. */
@NullMarked
package nudge.model;

import org.jspecify.annotations.NullMarked;
