/** The process that runs a local model; its class path holds this module, JNA and the native engine only. */
@NullMarked
package nudge.models.worker;

import org.jspecify.annotations.NullMarked;
