package nudge.tasks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nudge.data.DataException;

/** Texts in UTF-8, plain or packed ({@code .gz}), a byte-order mark dropped. */
final class TextFiles {
    private TextFiles() {}

    static String text(Path file) {
        try (var in = open(file)) {
            return withoutMark(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static List<String> lines(Path file) {
        try (var in = open(file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(TextFiles::withoutMark).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    /** A text that comes with Nudge, by its name in {@code nudge/data}. */
    static String bundled(String name) {
        try (var in = TextFiles.class.getResourceAsStream("/nudge/data/" + name)) {
            if (in == null) {
                throw new DataException("The data file '" + name + "' that comes with Nudge is not on the class path."
                        + " Build or install Nudge again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DataException("The data file '" + name + "' that comes with Nudge cannot be read.", e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static DataException unreadable(Path file, Exception cause) {
        return new DataException(
                "The file '" + file + "' cannot be read: " + cause.getMessage()
                        + ". Check that it is whole, or fetch it again.",
                cause);
    }
}
