/** Prompts as data with holes, the words they are made of, and the interventions on them. Pure. */
@NullMarked
package nudge.prompt;

import org.jspecify.annotations.NullMarked;
