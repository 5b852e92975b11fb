/** The notebooks of this folder: what they must be, and that the engine still says what they show. */
@NullMarked
package nudge.notebooks;

import org.jspecify.annotations.NullMarked;
