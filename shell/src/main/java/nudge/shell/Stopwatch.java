package nudge.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measures what snippets take: the time by the clock, and that of the processor on their own threads. */
final class Stopwatch {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final InstantSource clock;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long wallNanos;
    private long cpuNanos;

    Stopwatch(InstantSource clock) {
        this.clock = clock;
    }

    /** The same call, measured; also where it fails. */
    Invocation.Body around(Invocation.Body body) {
        return () -> measured(body);
    }

    private @Nullable Object measured(Invocation.Body body) throws InvocationTargetException, IllegalAccessException {
        var began = clock.instant();
        long cpu = threads.getCurrentThreadCpuTime();
        try {
            return body.call();
        } finally {
            add(Duration.between(began, clock.instant()).toNanos(), threads.getCurrentThreadCpuTime() - cpu);
        }
    }

    private synchronized void add(long wall, long cpu) {
        wallNanos += wall;
        cpuNanos += cpu;
    }

    /** {@code Wall time: 12.3 ms, CPU time: 11.9 ms}, with the end of the line. */
    synchronized String line() {
        return "Wall time: " + shown(wallNanos) + ", CPU time: " + shown(cpuNanos) + "\n";
    }

    private static String shown(long nanos) {
        return nanos < NANOS_PER_SECOND
                ? String.format(Locale.ROOT, "%.1f ms", nanos / NANOS_PER_MILLI)
                : String.format(Locale.ROOT, "%.2f s", nanos / NANOS_PER_SECOND);
    }
}
