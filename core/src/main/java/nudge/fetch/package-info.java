/** Fetching files over HTTP, once and for all modules: gone on with where it broke off, checked before use. */
@NullMarked
package nudge.fetch;

import org.jspecify.annotations.NullMarked;
