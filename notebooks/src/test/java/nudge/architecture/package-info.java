/** Rules that hold across modules, checked on the byte code and on the files of the repository. */
@NullMarked
package nudge.architecture;

import org.jspecify.annotations.NullMarked;
