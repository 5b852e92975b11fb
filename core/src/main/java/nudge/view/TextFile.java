package nudge.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nudge.data.DataException;

/** Writes what a person asks to have in a file. */
public final class TextFile {
    private TextFile() {}

    /** The name of a file beside another: {@code r.bib} for {@code r.csv}. */
    public static String beside(String file, String ending) {
        int dot = file.lastIndexOf('.');
        int name = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        return (dot > name ? file.substring(0, dot) : file) + ending;
    }

    /**
     * The text as UTF-8, over what was there.
     *
     * @throws DataException where the file cannot be written
     */
    public static Path write(String file, String text) {
        try {
            return Files.writeString(Path.of(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DataException(
                    "Cannot write '" + file + "': " + e.getMessage() + ". The run is kept; name another file.", e);
        }
    }
}
