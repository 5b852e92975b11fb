/** Scores of answers, and the definitions of metrics over them. Pure. */
@NullMarked
package nudge.score;

import org.jspecify.annotations.NullMarked;
