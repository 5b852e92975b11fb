package nudge.models.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Long beginnings of prompts on disk, so that a later session need not compute them again: keys and values as the engine
 * writes them, restored bit by bit. The oldest files go when there are too many bytes. Several workers may use a folder.
 *
 * <p>A file begins with three numbers of four bytes (mark, version, how many tokens), then the tokens.
 */
final class SavedPrefixes {
    /** Shorter beginnings are computed faster than one notices. */
    static final int SHORTEST = 1000;

    /** So much more than what is held already makes loading worth it, in tokens. */
    static final int WORTH_LOADING = 200;

    private static final String ENDING = ".prefix";
    private static final int HEADER_BYTES = 12;
    private static final int MOST_TOKENS = 1 << 20;

    private final Path folder;
    private final long mostBytes;
    private final Surroundings surroundings;
    private final List<Saved> all = new ArrayList<>();

    /** A saved beginning: the engine's file, and the tokens it holds. */
    static final class Saved {
        private final Path file;
        private final int[] tokens;

        private Saved(Path file, int[] tokens) {
            this.file = file;
            this.tokens = tokens;
        }

        int length() {
            return tokens.length;
        }

        int common(int[] prompt) {
            int mismatch = Arrays.mismatch(tokens, prompt);
            return mismatch < 0 ? Math.min(tokens.length, prompt.length) : mismatch;
        }
    }

    /**
     * The beginnings in a folder, which belongs to one model file.
     *
     * @param mostBytes of all files together; 0 where nothing is to be saved or loaded
     */
    SavedPrefixes(Path folder, long mostBytes, Surroundings surroundings) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.surroundings = surroundings;
        if (mostBytes > 0 && Files.isDirectory(folder)) {
            files().forEach(file -> tokens(file).ifPresent(tokens -> all.add(new Saved(file, tokens))));
        }
    }

    /** The one that has most of a prompt's beginning. */
    Optional<Saved> best(int[] prompt) {
        return prompt.length < SHORTEST
                ? Optional.empty()
                : all.stream().max(Comparator.comparingInt(saved -> saved.common(prompt)));
    }

    /** Saves what a context holds, unless most of that is saved already. Failing is no harm: it is computed again. */
    void save(KeptPrefix context) {
        int[] tokens = context.tokens();
        boolean known = best(tokens)
                .map(saved -> saved.common(tokens) >= 0.9 * tokens.length)
                .orElse(false);
        if (mostBytes == 0 || tokens.length < SHORTEST || known || context.stateBytes() > mostBytes) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "", ".part");
            Path file = Path.of(part + ENDING);
            if (context.writeTo(part)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                all.add(new Saved(file, tokens));
                removeOldest();
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            surroundings.log().accept("A computed beginning was not saved: " + e);
        }
    }

    /** Puts a saved beginning into an empty context; it stays empty where the file is gone or broken. */
    void load(Saved saved, KeptPrefix context) {
        if (context.readFrom(saved.file, saved.tokens)) {
            touch(saved.file);
        } else {
            all.remove(saved);
        }
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(
                    file, FileTime.from(surroundings.instants().instant()));
        } catch (IOException e) {
            surroundings.log().accept("The time of use of '" + file + "' was not noted: " + e);
        }
    }

    private void removeOldest() throws IOException {
        var oldestFirst = new ArrayList<>(files());
        oldestFirst.sort(Comparator.comparing(SavedPrefixes::time));
        long bytes = 0;
        for (Path file : oldestFirst) {
            bytes += Files.size(file);
        }
        for (int i = 0; bytes > mostBytes && i < oldestFirst.size() - 1; i++) {
            Path oldest = oldestFirst.get(i);
            bytes -= Files.size(oldest);
            Files.deleteIfExists(oldest);
            all.removeIf(saved -> saved.file.equals(oldest));
        }
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The saved beginnings in '" + folder + "' can't be listed.", e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static Optional<int[]> tokens(Path file) {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            int count = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt(HEADER_BYTES - Integer.BYTES);
            if (count < 1 || count > MOST_TOKENS) {
                return Optional.empty();
            }
            var tokens = new int[count];
            var bytes = new byte[count * Integer.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(tokens);
            return Optional.of(tokens);
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
