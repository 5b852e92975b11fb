package nudge.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository, without what builds leave behind. */
final class Repository {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Set<String> LEFT_BY_TOOLS = Set.of(".git", "target", "dist", ".venv", ".idea", ".vscode");

    private Repository() {}

    static List<Path> files() {
        return filesUnder(ROOT).toList();
    }

    /** The text of a file, with any bytes that are none replaced. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesUnder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream()
                    .filter(entry -> !LEFT_BY_TOOLS.contains(entry.getFileName().toString()))
                    .flatMap(entry -> Files.isDirectory(entry) ? filesUnder(entry) : Stream.of(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
