package nudge.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Made-up questions with three options; the number of each stands in it behind {@code #}. */
public final class Items {
    private Items() {}

    /** Writes a file of so many, as the task {@code choices:FILE} reads it. */
    public static Path write(Path folder, int count) throws IOException {
        var file = folder.resolve("items-" + count + ".jsonl");
        Files.write(file, IntStream.rangeClosed(1, count).mapToObj(Items::line).toList());
        return file;
    }

    private static String line(int number) {
        return "{\"id\": \"item-%1$d\", \"question\": \"The tram and the ferry met at pier #%1$d. Which of them was late?\", \"choices\": [\"the tram %1$d\", \"the ferry %1$d\", \"not known\"], \"target\": %2$d}"
                .formatted(number, number % 3);
    }
}
