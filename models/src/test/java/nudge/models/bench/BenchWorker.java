package nudge.models.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nudge.models.worker.Message;
import nudge.models.worker.Piece;
import nudge.models.worker.WorkerMain;

/** A worker with a model, spoken to line by line. */
final class BenchWorker implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private long lastId;

    BenchWorker(Path library, Path model, int threads) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmn8m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerMain.class.getName(),
                        library.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answer();
        ask(Message.numbered(0)
                .with("op", "load")
                .with("file", model.toString())
                .with("context", 0)
                .with("threads", threads)
                .with("keptBytes", 300_000_000L)
                .with("savedBytes", 0)
                .with("savedFolder", "none"));
    }

    Message choose(String prompt, List<String> options) throws IOException {
        return ask(prompt(prompt).with("op", "choose").with("options", options));
    }

    Message generate(String prompt, int tokens) throws IOException {
        return ask(prompt(prompt)
                .with("op", "generate")
                .with("temperature", 1.0)
                .with("topP", 0.95)
                .with("topK", 0)
                .with("seed", 1)
                .with("maxTokens", tokens)
                .with("stops", List.of()));
    }

    private static Message prompt(String text) {
        return Message.numbered(0)
                .with("pieces", List.of(Piece.data(text).encoded()))
                .with("terminator", "\n");
    }

    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Message ask(Message request) throws IOException {
        in.write(request.with("id", ++lastId).json() + "\n");
        in.flush();
        Message answer = answer();
        answer.text("error").ifPresent(error -> {
            throw new IllegalStateException(error);
        });
        return answer;
    }

    private Message answer() throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(Message.MARKER)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("The worker ended.");
        }
        return Message.parse(line.substring(Message.MARKER.length()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
