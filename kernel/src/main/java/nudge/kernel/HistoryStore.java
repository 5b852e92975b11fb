package nudge.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The history as a file of one JSON array a line: session, line, source. Read when it is first needed; several kernels
 * may write to it. A file that cannot be read or written is no reason to fail: then there is only what was executed here.
 * Safe for use by several threads.
 */
final class HistoryStore {
    private static final int MOST = 10_000;

    private final JsonMapper json = new JsonMapper();
    private final Path file;
    private @Nullable ArrayDeque<HistoryEntry> entries;
    private int session;

    HistoryStore(Path file) {
        this.file = file;
    }

    /** The number of this life of the kernel. */
    synchronized int session() {
        read();
        return session;
    }

    /** What is remembered, oldest first. */
    synchronized List<HistoryEntry> all() {
        return List.copyOf(read());
    }

    synchronized void add(int line, String source) {
        var all = read();
        var entry = new HistoryEntry(session, line, source);
        all.add(entry);
        if (all.size() > MOST) {
            all.remove();
        }
        write(entry);
    }

    private ArrayDeque<HistoryEntry> read() {
        var known = entries;
        if (known != null) {
            return known;
        }
        var all = new ArrayDeque<HistoryEntry>();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    entry(line).ifPresent(all::add);
                    if (all.size() > MOST) {
                        all.remove();
                    }
                }
            }
        } catch (IOException e) {
            all.clear();
        }
        session = 1 + all.stream().mapToInt(HistoryEntry::session).max().orElse(0);
        entries = all;
        return all;
    }

    private Optional<HistoryEntry> entry(String line) {
        try {
            var array = json.readTree(line);
            return array.size() == 3
                    ? Optional.of(new HistoryEntry(
                            array.get(0).asInt(),
                            array.get(1).asInt(),
                            array.get(2).asText()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** One write at the file's end, so that lines of two kernels do not mix. */
    private void write(HistoryEntry entry) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var line = json.createArrayNode()
                            .add(entry.session())
                            .add(entry.line())
                            .add(entry.source()) + "\n";
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // It is remembered as long as the kernel lives.
        }
    }
}
