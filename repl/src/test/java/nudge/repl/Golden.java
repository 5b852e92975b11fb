package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say what screens should be; {@code -Dgolden=update} writes them anew. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static boolean isUpdated() {
        return "update".equals(System.getProperty("golden"));
    }

    /** What the file says. */
    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read golden file '" + name + "'.", e);
        }
    }

    static void check(String name, String actual) {
        var file = FOLDER.resolve(name);
        try {
            if (isUpdated()) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("golden file %s (update by -Dgolden=update)", name)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read golden file '" + name + "'.", e);
        }
    }
}
