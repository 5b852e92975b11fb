/** What our Javadoc says, kept beside the classes so that a session can show it. */
@NullMarked
package nudge.shell.docs;

import org.jspecify.annotations.NullMarked;
