/** What the prompt costs, measured by hand: docs/bench.md. */
@NullMarked
package nudge.repl.bench;

import org.jspecify.annotations.NullMarked;
