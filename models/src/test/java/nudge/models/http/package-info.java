/** A server on the loopback that speaks every dialect and fails on purpose, and tests against it. */
@NullMarked
package nudge.models.http;

import org.jspecify.annotations.NullMarked;
