/** Language models that run on this machine, in a process of their own. */
@NullMarked
package nudge.models.embedded;

import org.jspecify.annotations.NullMarked;
