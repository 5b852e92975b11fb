/** One full sample of each thing that can be added; CONTRIBUTING.md shows them. */
@NullMarked
package nudge.samples;

import org.jspecify.annotations.NullMarked;
