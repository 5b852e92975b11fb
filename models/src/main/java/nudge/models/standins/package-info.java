/** What stands in for a model: simulated, scripted and replayed answers. Each is labelled as such wherever it shows. */
@NullMarked
package nudge.models.standins;

import org.jspecify.annotations.NullMarked;
