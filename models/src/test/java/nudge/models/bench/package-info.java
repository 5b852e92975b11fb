/** Measurements that are repeated by hand: main classes, no tests. */
@NullMarked
package nudge.models.bench;

import org.jspecify.annotations.NullMarked;
