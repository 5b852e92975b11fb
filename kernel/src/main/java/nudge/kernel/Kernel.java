package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nudge.shell.SnippetOutput.Stream;
import nudge.shell.SnippetStreams;
import nudge.shell.Source;

/**
 * A Jupyter kernel, protocol 5.4: Java cells with the verbs at hand. Requests are taken on threads of the channels;
 * cells are executed on one thread, advice is given on another, so that it is there while a cell runs. The streams of the
 * process belong to the kernel until its end.
 */
final class Kernel {
    private static final long PATIENCE_SECONDS = 3;

    private final Wire wire;
    private final Cells cells = new Cells();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("nudge-timer"));
    private final ExecutorService executing = Executors.newSingleThreadExecutor(Daemons.named("nudge-cells"));
    private final ExecutorService advising = Executors.newSingleThreadExecutor(Daemons.named("nudge-advice"));
    private final CompletableFuture<Workshop> workshop = new CompletableFuture<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Executions executions;
    private final Advice advice;
    private final History history;
    private final Comms comms;
    private final Questions questions;
    private final CellFront front;
    private final CellStreams streams;
    private final KernelOptions options;
    private final Beginning beginning;
    private final SnippetStreams standard;
    private final InputStream input = System.in;

    private Kernel(ConnectionFile connection, KernelOptions options, Beginning beginning) {
        this.options = options;
        this.beginning = beginning;
        InstantSource clock = options.clock();
        this.wire = new Wire(connection, options.session(), clock, this::received);
        this.streams = new CellStreams(wire, cells, timer);
        this.history = new History(new HistoryStore(options.history()));
        this.comms = new Comms(wire);
        this.questions = new Questions(wire, cells, streams);
        var displays = new Displays(wire, cells, streams, new Pace(timer));
        this.front = new CellFront(cells, displays, questions, comms, timer, options.clock());
        this.executions = new Executions(wire, cells, streams, history, this::opened);
        this.advice = new Advice(wire, this::opened);
        this.standard = SnippetStreams.install(options.out(), options.err());
        System.setIn(new AskedInput(questions));
    }

    /** Listens, and gets ready to execute cells behind that. */
    static Kernel start(ConnectionFile connection, KernelOptions options) {
        return start(connection, options, Beginning.of(options));
    }

    /** As above, where what takes long was begun before. */
    static Kernel start(ConnectionFile connection, KernelOptions options, Beginning beginning) {
        var kernel = new Kernel(connection, options, beginning);
        kernel.executing.execute(kernel::open);
        kernel.wire.start();
        kernel.wire.publish(Optional.empty(), "status", kernel.wire.object().put("execution_state", "starting"));
        return kernel;
    }

    private void open() {
        try {
            var open = Workshop.open(beginning, front, streams);
            workshop.complete(open);
            begin(open);
        } catch (RuntimeException | Error e) {
            workshop.completeExceptionally(e);
        }
    }

    /** What goes wrong before the first cell is told there. */
    private void begin(Workshop open) {
        options.prelude().evaluate(open.engine(), open.session(), Cells.START).stream()
                .flatMap(message -> message.placedLines("").stream())
                .forEach(line -> streams.text(new Source(Cells.START, ""), Stream.ERR, line + "\n"));
    }

    private Workshop opened() {
        try {
            return workshop.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** How many messages were dropped so far, by reason. */
    Map<Codec.Fault, Integer> dropped() {
        return wire.dropped();
    }

    private void received(Request request) {
        switch (request.type()) {
            case "execute_request" -> {
                long place = executions.arrive();
                executing.execute(() -> answer(request, () -> executions.answer(request, place)));
            }
            case "complete_request" -> advising.execute(() -> answer(request, () -> advice.complete(request)));
            case "inspect_request" -> advising.execute(() -> answer(request, () -> advice.inspect(request)));
            case "is_complete_request" -> advising.execute(() -> answer(request, () -> advice.completeness(request)));
            case "history_request" -> answer(request, () -> history.answer(request.content()));
            case "kernel_info_request" -> answer(request, () -> KernelInfo.answer(wire.object()));
            case "comm_info_request" -> answer(request, () -> comms.info(request));
            case "comm_open", "comm_msg", "comm_close" -> executing.execute(() -> comm(request));
            case "interrupt_request" -> answer(request, this::interrupted);
            case "debug_request" -> answer(request, () -> KernelInfo.noDebugger(request, wire.object()));
            case "shutdown_request" -> shutDown(request);
            case "input_reply" -> questions.answered(request);
            default -> unknown(request);
        }
    }

    private void comm(Request request) {
        status(request, "busy");
        try {
            comms.received(request);
        } catch (RuntimeException | Error e) {
            wire.publish(Optional.of(request.header()), "error", Failure.of(e).into(wire.object()));
        }
        status(request, "idle");
    }

    private void unknown(Request request) {
        if (request.type().endsWith("_request")) {
            answer(request, () -> new Failure(
                            "UnknownMessage",
                            "This kernel does not know '" + request.type() + "'.",
                            java.util.List.of())
                    .into(wire.object().put("status", "error")));
        }
    }

    /** Busy, the reply, idle; whatever happens. */
    private void answer(Request request, Supplier<ObjectNode> work) {
        status(request, "busy");
        ObjectNode content;
        try {
            content = work.get();
        } catch (RuntimeException | Error e) {
            content = Failure.of(e).into(wire.object().put("status", "error"));
        }
        if (!content.has("status")) {
            content.put("status", "ok");
        }
        wire.reply(request, content);
        status(request, "idle");
    }

    private void status(Request request, String state) {
        wire.status(Optional.of(request.header()), state);
    }

    private ObjectNode interrupted() {
        interrupt();
        return wire.object();
    }

    /** Stops the cell that is executed, if one is. */
    void interrupt() {
        if (workshop.isDone() && !workshop.isCompletedExceptionally()) {
            workshop.join().engine().interrupt();
        }
    }

    private void shutDown(Request request) {
        boolean restart = request.content().path("restart").asBoolean(false);
        answer(request, () -> {
            wire.publish(
                    Optional.of(request.header()),
                    "shutdown_reply",
                    wire.object().put("status", "ok").put("restart", restart));
            return wire.object().put("restart", restart);
        });
        end();
    }

    /** Ends what runs, keeps what is done, closes everything; once, and not before it has to. */
    void end() {
        Daemons.named("nudge-end").newThread(this::close).start();
    }

    private synchronized void close() {
        if (ended.isDone()) {
            return;
        }
        try {
            closeWorkshop();
            standard.close();
            System.setIn(input);
            executing.shutdownNow();
            advising.shutdownNow();
            timer.shutdownNow();
            wire.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(0);
        }
    }

    /** Within some seconds: whoever waits for the end may kill the process before. */
    private void closeWorkshop() {
        if (!workshop.isDone() || workshop.isCompletedExceptionally()) {
            return;
        }
        interrupt();
        interrupt();
        var closing = CompletableFuture.runAsync(
                () -> workshop.join().close(),
                task -> Daemons.named("nudge-close").newThread(task).start());
        closing.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failed -> null)
                .join();
    }

    /** Waits until the kernel was shut down; gives the code to end the process with. */
    int awaitEnd() {
        return ended.join();
    }
}
