package nudge.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Figures that papers print or draw, each with its source: never mixed with what was measured here. */
final class Published {
    static final List<String> HEADING =
            List.of("PUBLISHED VALUE", "CONDITION", "MEASURE", "MODEL, RLHF STEPS", "SOURCE");

    private static final String FILE = "published.tsv";

    private Published() {}

    static List<List<String>> rows() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Published.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Published::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String line) {
        var cells = line.split("\t", -1);
        return List.of(
                cells[7],
                cells[4],
                cells[2] + " " + cells[3],
                cells[5] + ", " + cells[6],
                cells[0] + ", " + cells[1] + " (" + cells[8] + ")");
    }
}
