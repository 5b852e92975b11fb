/** What is kept on disk: texts, prompts, answers and runs in one SQLite file that many processes share. */
@NullMarked
package nudge.store;

import org.jspecify.annotations.NullMarked;
