package nudge.models.embedded;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nudge.model.Cancellation;
import nudge.model.ModelException;
import nudge.models.worker.Message;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a session: one for each model in use, two at most, each with one request at a time. A third model
 * waits until one of them is idle and takes its place; a worker that nobody asked for some minutes is ended. Used by
 * any number of threads.
 */
final class Workers implements AutoCloseable {
    private static final int MOST = 2;
    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long SWEEP_SECONDS = 30;

    private final Map<WorkerStart, Seat> seats = new HashMap<>();
    private @Nullable ScheduledExecutorService sweeper;
    private volatile boolean closed;

    /** A worker's place: kept while its process is started again. */
    private static final class Seat {
        private volatile @Nullable WorkerProcess process;
        private boolean busy = true;
        private long lastUse = System.nanoTime();
    }

    /** As {@link #ask(WorkerStart, Message, Cancellation, Consumer)}, without pieces. */
    Message ask(WorkerStart start, Message request, Cancellation cancellation) throws InterruptedException {
        return ask(start, request, cancellation, piece -> {});
    }

    /**
     * The answer to a request. A worker that dies over it is started again and asked once more.
     *
     * @param pieces takes a text while it is written, where the request says {@code stream}
     * @throws ModelException where the worker dies twice or the request can't be answered
     */
    Message ask(WorkerStart start, Message request, Cancellation cancellation, Consumer<String> pieces)
            throws InterruptedException {
        Seat seat = take(start);
        try {
            Message answer = askTwice(seat, start, request, cancellation, pieces);
            answer.text("error").ifPresent(error -> {
                throw refusal(error, answer.has("cancelled"));
            });
            return answer;
        } finally {
            giveBack(seat);
        }
    }

    /**
     * What a worker says about its model, started where it does not run yet.
     *
     * @throws ModelException where it can't be loaded
     */
    Message facts(WorkerStart start) throws InterruptedException {
        Seat seat = take(start);
        try {
            return running(seat, start).facts();
        } catch (WorkerDied e) {
            throw new ModelException(
                    ModelException.Kind.FATAL_FOR_RUN,
                    "The local model's process ended while it loaded '" + start.file() + "' (" + e.getMessage() + ").",
                    e);
        } finally {
            giveBack(seat);
        }
    }

    private Message askTwice(
            Seat seat, WorkerStart start, Message request, Cancellation cancellation, Consumer<String> pieces)
            throws InterruptedException {
        var told = new ToldOnce(pieces);
        try {
            return running(seat, start).ask(request, cancellation, told);
        } catch (WorkerDied first) {
            try {
                told.again();
                return running(seat, start).ask(request, cancellation, told);
            } catch (WorkerDied second) {
                throw new ModelException(
                        ModelException.Kind.FATAL_FOR_REQUEST,
                        "The local model's process ended twice over this request (" + second.getMessage()
                                + "). The others go on with a new one.",
                        second);
            }
        }
    }

    private WorkerProcess running(Seat seat, WorkerStart start) throws WorkerDied, InterruptedException {
        if (closed) {
            throw refusal("closed", true);
        }
        var process = seat.process;
        if (process == null || !process.alive()) {
            seat.process = null;
            process = WorkerProcess.start(WorkerCommand.of(start.cache()), start.load());
            seat.process = process;
        }
        return process;
    }

    private static ModelException refusal(String error, boolean cancelled) {
        return new ModelException(
                cancelled ? ModelException.Kind.CANCELLED : ModelException.Kind.FATAL_FOR_REQUEST,
                cancelled ? "The request to the local model was cancelled." : error);
    }

    private synchronized Seat take(WorkerStart start) throws InterruptedException {
        while (true) {
            var seat = seats.get(start);
            if (seat != null && !seat.busy) {
                seat.busy = true;
                return seat;
            }
            if (seat == null && (seats.size() < MOST || removeIdle())) {
                var made = new Seat();
                seats.put(start, made);
                sweepRegularly();
                return made;
            }
            wait();
        }
    }

    private synchronized void giveBack(Seat seat) {
        seat.busy = false;
        seat.lastUse = System.nanoTime();
        notifyAll();
    }

    private boolean removeIdle() {
        Optional<WorkerStart> idle = seats.entrySet().stream()
                .filter(entry -> !entry.getValue().busy)
                .min(Comparator.comparingLong(entry -> entry.getValue().lastUse))
                .map(Map.Entry::getKey);
        idle.ifPresent(start -> end(seats.remove(start)));
        return idle.isPresent();
    }

    private static void end(@Nullable Seat seat) {
        if (seat != null && seat.process != null) {
            seat.process.close();
        }
    }

    private void sweepRegularly() {
        if (sweeper == null) {
            sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
                var thread = new Thread(task, "idle-workers");
                thread.setDaemon(true);
                return thread;
            });
            var ignored = sweeper.scheduleWithFixedDelay(
                    () -> endIdle(System.nanoTime()), SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
        }
    }

    synchronized void endIdle(long now) {
        seats.values().removeIf(seat -> {
            boolean idle = !seat.busy && now - seat.lastUse > IDLE_NANOS;
            if (idle) {
                end(seat);
            }
            return idle;
        });
    }

    /** Ends the worker of a model where it has nothing to do; the next request starts another. */
    synchronized void endIfIdle(WorkerStart start) {
        var seat = seats.get(start);
        if (seat != null && !seat.busy) {
            end(seats.remove(start));
            notifyAll();
        }
    }

    /** The process numbers of the workers that run. */
    synchronized List<Long> pids() {
        return seats.values().stream()
                .map(seat -> seat.process)
                .filter(process -> process != null && process.alive())
                .map(WorkerProcess::pid)
                .toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
        seats.values().forEach(Workers::end);
        seats.clear();
        if (sweeper != null) {
            sweeper.shutdownNow();
            sweeper = null;
        }
    }
}
