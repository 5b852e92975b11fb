package nudge.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import nudge.data.DataException;
import org.jline.terminal.Terminal;

/**
 * The person's own editor, which has the terminal until it ends.
 *
 * @param environment names it: {@code VISUAL}, then {@code EDITOR}, then vi
 */
record TextEditor(Terminal terminal, Map<String, String> environment) {
    /** The text as the person leaves it, line ends behind it cut off. */
    String edited(String text) {
        var command = Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("vi");
        try {
            var file = Files.createTempFile("nudge", ".java");
            try {
                Files.writeString(file, text, StandardCharsets.UTF_8);
                run(command, file.toString());
                return Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new DataException("Cannot edit with '" + command + "': " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("'" + command + "' was interrupted; what was typed is as it was.", e);
        }
    }

    /** By the shell, as the variable may hold options. */
    private void run(String command, String file) throws IOException, InterruptedException {
        terminal.pause(true);
        try {
            int code = new ProcessBuilder("/bin/sh", "-c", command + " \"$1\"", "sh", file)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new DataException("'" + command + "' ended with exit code " + code
                        + "; what was typed is as it was. Name another editor by the variable EDITOR.");
            }
        } finally {
            terminal.resume();
        }
    }
}
