package nudge.shell;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Memory held for the case that a snippet takes all the rest: it is given back then, so that there is room to say so and
 * to compile what frees more. It is {@value #BYTES} bytes in pieces of 64 KB that any collector can place; taken again
 * before the next snippet once there is room for twice as much. Safe for use by several threads.
 */
final class Ballast {
    private static final int PIECE = 1 << 16;
    private static final long BYTES = 8L << 20;
    private static final int DEEPEST = 16;

    private List<byte[]> held = List.of();

    /** Whether there is room for it, so that what follows may take some. */
    synchronized boolean arm() {
        if (held.isEmpty()) {
            try {
                held = isRoomy() ? pieces() : List.of(pieces(), pieces()).get(0);
            } catch (OutOfMemoryError e) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is so much room that it need not be tried. */
    private static boolean isRoomy() {
        var memory = Runtime.getRuntime();
        return memory.maxMemory() - memory.totalMemory() + memory.freeMemory() > 4 * BYTES;
    }

    private static List<byte[]> pieces() {
        return IntStream.range(0, (int) (BYTES / PIECE))
                .mapToObj(unused -> new byte[PIECE])
                .toList();
    }

    synchronized void release() {
        held = List.of();
    }

    /** Gives the memory back if this is what its lack looks like. */
    void releaseFor(@Nullable Throwable thrown) {
        if (isOutOfMemory(thrown)) {
            release();
        }
    }

    static boolean isOutOfMemory(@Nullable Throwable thrown) {
        return isCausedBy(thrown, OutOfMemoryError.class);
    }

    /** Whether such an error is among a failure and its causes. Allocates nothing: there may be no memory for it. */
    static boolean isCausedBy(@Nullable Throwable thrown, Class<? extends Throwable> type) {
        var cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
