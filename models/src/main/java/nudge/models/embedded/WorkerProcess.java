package nudge.models.embedded;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nudge.model.Cancellation;
import nudge.model.ModelException;
import nudge.models.worker.Message;

/** A running worker. One thread asks at a time; two threads of its own read what it says. */
final class WorkerProcess implements AutoCloseable {
    private static final int KEPT_LINES = 5;
    private static final int CANCEL_SECONDS = 5;

    private final Process process;
    private final Writer in;
    private final BlockingQueue<Optional<Message>> answers = new LinkedBlockingQueue<>();
    private final Deque<String> said = new ArrayDeque<>();
    private Message facts = Message.numbered(0);
    private long lastId;

    private WorkerProcess(Process process) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a worker and loads its model.
     *
     * @throws ModelException where the engine or the model can't be had
     */
    static WorkerProcess start(List<String> command, Message load) throws WorkerDied, InterruptedException {
        try {
            var started = new WorkerProcess(new ProcessBuilder(command).start());
            started.follow("worker-answers", started.process.getInputStream(), true);
            started.follow("worker-log", started.process.getErrorStream(), false);
            started.loaded(load);
            return started;
        } catch (IOException e) {
            throw new ModelException(
                    ModelException.Kind.FATAL_FOR_RUN,
                    "The local model's process can't be started ('" + command.get(0) + "'): " + e.getMessage(),
                    e);
        }
    }

    private void loaded(Message load) throws WorkerDied, InterruptedException {
        try {
            refuseErrors(next());
            facts = ask(load, new Cancellation());
            refuseErrors(facts);
        } catch (WorkerDied | InterruptedException | ModelException e) {
            close();
            throw e;
        }
    }

    private static void refuseErrors(Message answer) {
        answer.text("error").ifPresent(error -> {
            throw new ModelException(ModelException.Kind.FATAL_FOR_RUN, error);
        });
    }

    /** As {@link #ask(Message, Cancellation, Consumer)}, without pieces. */
    Message ask(Message request, Cancellation cancellation) throws WorkerDied, InterruptedException {
        return ask(request, cancellation, piece -> {});
    }

    /** The answer to a request; the worker is told to stop where the thread is interrupted or the token cancelled. */
    Message ask(Message request, Cancellation cancellation, Consumer<String> pieces)
            throws WorkerDied, InterruptedException {
        long id = ++lastId;
        send(request.with("id", id));
        Runnable cancel = () -> cancel(id);
        cancellation.onCancel(cancel);
        try {
            return answer(id, pieces);
        } catch (InterruptedException e) {
            cancel(id);
            forgo(id);
            throw e;
        } finally {
            cancellation.forget(cancel);
        }
    }

    private Message answer(long id, Consumer<String> pieces) throws WorkerDied, InterruptedException {
        while (true) {
            Message answer = next();
            if (answer.number("id") != id) {
                continue;
            }
            if (answer.text("piece").isEmpty()) {
                return answer;
            }
            pieces.accept(answer.string("piece"));
        }
    }

    private Message next() throws WorkerDied, InterruptedException {
        Optional<Message> answer = answers.take();
        if (answer.isEmpty()) {
            process.waitFor(CANCEL_SECONDS, TimeUnit.SECONDS);
            throw new WorkerDied(farewell());
        }
        return answer.get();
    }

    /** Waits until the worker has let go of a cancelled request, ends it where it does not. */
    private void forgo(long id) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(CANCEL_SECONDS);
        while (true) {
            var answer = answers.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (answer == null) {
                close();
                return;
            }
            if (answer.filter(message -> isPiece(message, id)).isEmpty()) {
                return;
            }
        }
    }

    private static boolean isPiece(Message message, long id) {
        return message.number("id") != id || message.has("piece");
    }

    private void cancel(long id) {
        try {
            send(Message.numbered(id).with("op", "cancel"));
        } catch (WorkerDied e) {
            // Then there is nothing left to cancel, and who waits for the answer is told.
            return;
        }
    }

    private synchronized void send(Message message) throws WorkerDied {
        try {
            in.write(message.json());
            in.write('\n');
            in.flush();
        } catch (IOException e) {
            throw new WorkerDied(farewell());
        }
    }

    /** What the worker said about the model it loaded. */
    Message facts() {
        return facts;
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    private String farewell() {
        String code = process.isAlive() ? "still running" : "exit " + process.exitValue();
        synchronized (said) {
            return said.isEmpty() ? code : code + "; it said last: " + String.join(" / ", said);
        }
    }

    private void follow(String name, InputStream stream, boolean answering) {
        var thread = new Thread(() -> read(stream, answering), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void read(InputStream stream, boolean answering) {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (answering && line.startsWith(Message.MARKER)) {
                    answers.add(Optional.of(Message.parse(line.substring(Message.MARKER.length()))));
                } else {
                    keep(line);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            keep(String.valueOf(e.getMessage()));
        }
        if (answering) {
            answers.add(Optional.empty());
        }
    }

    private void keep(String line) {
        if (line.isBlank()) {
            return;
        }
        synchronized (said) {
            if (said.size() == KEPT_LINES) {
                said.removeFirst();
            }
            said.addLast(line.strip());
        }
    }

    /** Ends the process at once; it has nothing to save. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
