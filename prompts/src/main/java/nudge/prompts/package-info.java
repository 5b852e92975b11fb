/** Prompt packs, interventions and conditions. */
@NullMarked
package nudge.prompts;

import org.jspecify.annotations.NullMarked;
