package nudge.shell;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who may use JShell: one evaluation at a time, and beside it whoever asks about code, one at a time too. While a snippet
 * runs JShell waits for it and changes nothing: then others may ask. Safe for use by several threads.
 */
final class Turns {
    private final ReentrantLock evaluation = new ReentrantLock(true);
    private final ReentrantLock state = new ReentrantLock(true);
    private final AtomicLong changes = new AtomicLong();

    /** Waits for an end of what is called. */
    @FunctionalInterface
    interface Waiting {
        void await();
    }

    /** Does work that changes what JShell knows. */
    <T> T evaluating(Supplier<T> work) {
        evaluation.lock();
        try {
            return changing(work);
        } finally {
            evaluation.unlock();
        }
    }

    /** Adds to what JShell knows, also while a snippet runs. */
    <T> T changing(Supplier<T> work) {
        return asking(() -> {
            changes.incrementAndGet();
            try {
                return work.get();
            } finally {
                changes.incrementAndGet();
            }
        });
    }

    /** Another number after each change of what JShell knows. */
    long state() {
        return changes.get();
    }

    /** As {@link #evaluating}, if nobody else is at work; whoever comes meanwhile waits. */
    void evaluatingIfFree(Runnable work) {
        if (evaluation.tryLock()) {
            try {
                if (state.tryLock()) {
                    try {
                        work.run();
                    } finally {
                        state.unlock();
                    }
                }
            } finally {
                evaluation.unlock();
            }
        }
    }

    /** Does work that only asks what JShell knows. */
    <T> T asking(Supplier<T> work) {
        state.lock();
        try {
            return work.get();
        } finally {
            state.unlock();
        }
    }

    /** As {@link #asking}, if JShell is at rest or waits for a snippet. Never waits. */
    <T> Optional<T> askingIfFree(Supplier<T> work) {
        if (!state.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            state.unlock();
        }
    }

    /** Lets others ask while the thread that evaluates waits for a snippet. */
    void lettingOthersAsk(Waiting waiting) {
        int holds = state.getHoldCount();
        changes.incrementAndGet();
        for (int i = 0; i < holds; i++) {
            state.unlock();
        }
        try {
            waiting.await();
        } finally {
            for (int i = 0; i < holds; i++) {
                state.lock();
            }
        }
    }
}
