/** Providers of language models. */
@NullMarked
package nudge.models;

import org.jspecify.annotations.NullMarked;
