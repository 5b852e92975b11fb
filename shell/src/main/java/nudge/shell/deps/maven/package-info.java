/** The one place that knows the Maven resolver; loaded, with its jars, when it is first needed. */
@NullMarked
package nudge.shell.deps.maven;

import org.jspecify.annotations.NullMarked;
