package nudge.models.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The worker process: reads requests from its input, one JSON object a line, and answers on its output in lines that
 * begin with {@link Message#MARKER}. It halts when its input ends, also in the middle of a decode, and it lives on when
 * Ctrl-C reaches the group of processes it is in.
 */
public final class WorkerMain {
    private final BlockingQueue<Message> requests = new LinkedBlockingQueue<>();
    private final PrintStream out;

    private WorkerMain(PrintStream out) {
        this.out = out;
    }

    /** Runs until the input ends; the argument is the folder for the unpacked native library. */
    public static void main(String[] arguments) throws InterruptedException {
        var main =
                new WorkerMain(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        Engine engine;
        try {
            engine = Engine.load(Path.of(arguments[0]));
        } catch (WorkerException e) {
            main.send(Message.numbered(0).with("error", String.valueOf(e.getMessage())));
            return;
        }
        main.send(Message.numbered(0).with("ready", 1));
        var surroundings = new Surroundings(System::nanoTime, InstantSource.system(), System.err::println);
        var current = new CurrentRequest(engine.abort());
        var reader = new Thread(() -> main.read(current), "requests");
        reader.setDaemon(true);
        reader.start();
        main.work(new Worker(engine, surroundings), current);
    }

    private void work(Worker worker, CurrentRequest current) throws InterruptedException {
        while (true) {
            Message request = requests.take();
            current.begin(request.number("id"));
            Message answer = worker.answer(request, this::send);
            current.end();
            send(answer);
        }
    }

    private void read(CurrentRequest current) {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Message message = Message.parse(line);
                if (message.text("op").filter("cancel"::equals).isPresent()) {
                    current.cancel(message.number("id"));
                } else {
                    requests.add(message);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The worker stops: " + e);
        }
        Runtime.getRuntime().halt(0);
    }

    private void send(Message message) {
        out.println(Message.MARKER + message.json());
    }
}
