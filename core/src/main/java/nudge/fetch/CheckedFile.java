package nudge.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import nudge.data.DataException;

/**
 * The checksums of large files, remembered between programs: a file of the same path, size and time of change is not
 * read again.
 *
 * @param notes the folder where they are remembered
 */
public record CheckedFile(Path notes) {

    /**
     * The SHA-256 of a file.
     *
     * @throws DataException where it can't be read
     */
    public String sha256(Path file) {
        try {
            String path = file.toAbsolutePath().normalize().toString();
            String state = path + "\n" + Files.size(file) + "\n"
                    + Files.getLastModifiedTime(file).toMillis() + "\n";
            Path note = notes.resolve(UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8))
                    .toString());
            String noted = Files.exists(note) ? Files.readString(note) : "";
            if (noted.startsWith(state) && noted.length() == state.length() + 64) {
                return noted.substring(state.length());
            }
            String found = Sha256.of(file);
            remember(note, state + found);
            return found;
        } catch (IOException e) {
            throw new DataException("'" + file + "' can't be checked (" + e + ").", e);
        }
    }

    private void remember(Path note, String text) throws IOException {
        Files.createDirectories(notes);
        Path part = Files.createTempFile(notes, "note", ".part");
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        Files.move(part, note, StandardCopyOption.REPLACE_EXISTING);
    }
}
