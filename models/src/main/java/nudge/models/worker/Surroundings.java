package nudge.models.worker;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a worker has from outside.
 *
 * @param nanos a clock for durations
 * @param instants a clock for the times of files
 * @param log hears what went wrong without harm
 */
record Surroundings(LongSupplier nanos, InstantSource instants, Consumer<String> log) {}
