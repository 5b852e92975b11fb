package nudge.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import nudge.data.DataException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches files. What broke off is gone on with from the byte it broke off at; a file gets its name only after its
 * checksum was found right; two programs that fetch the same file take turns, and the second finds it there. May be used
 * by several threads.
 */
public final class Fetcher {
    /** So long a server may take to accept a connection. */
    public static final Duration CONNECT = Duration.ofSeconds(3);

    /** So long a server may send nothing. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_REFUSED = 416;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long REPORT_BYTES = 1 << 20;

    private final OkHttpClient client;

    public Fetcher() {
        this(new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .build());
    }

    Fetcher(OkHttpClient client) {
        this.client = client;
    }

    /**
     * The file, fetched where it is not there yet.
     *
     * @throws DataException where it can't be had; what came so far stays beside the target and is gone on with next
     *     time, unless its checksum is wrong
     */
    public Path fetch(Download download, Progress progress) {
        if (Files.exists(download.to())) {
            return download.to();
        }
        try {
            Files.createDirectories(download.to().toAbsolutePath().getParent());
            fetchAlone(download, progress);
            return named(download);
        } catch (IOException e) {
            dropIfEmpty(download.part());
            throw new DataException(
                    "'" + download.from() + "' could not be fetched (" + e
                            + "). Try again: it goes on where it stopped.",
                    e);
        }
    }

    private static void dropIfEmpty(Path part) {
        try {
            if (Files.exists(part) && Files.size(part) == 0) {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + part + "' can't be deleted.", e);
        }
    }

    private void fetchAlone(Download download, Progress progress) throws IOException {
        try (var part = FileChannel.open(download.part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // The lock ends with the channel. Who had to wait for it finds the file there.
            if (part.lock().isValid() && !Files.exists(download.to())) {
                receive(download, part, progress);
                check(download);
            }
        } catch (OverlappingFileLockException e) {
            throw new DataException("'" + download.to() + "' is being fetched already. Wait for that to end.", e);
        }
    }

    /** Another program that waited for the lock may have been quicker, with the same bytes. */
    private static Path named(Download download) throws IOException {
        if (Files.exists(download.to())) {
            Files.deleteIfExists(download.part());
            return download.to();
        }
        return Files.move(download.part(), download.to(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void receive(Download download, FileChannel part, Progress progress) throws IOException {
        long have = part.size();
        if (download.bytes() > 0 && have == download.bytes()) {
            return;
        }
        try (var response = ask(download, have)) {
            if (response.code() == RANGE_REFUSED && have > 0) {
                part.truncate(0);
                receive(download, part, progress);
                return;
            }
            if (!response.isSuccessful()) {
                throw new IOException("the server answered " + response.code());
            }
            long start = response.code() == PARTIAL_CONTENT ? have : 0;
            part.truncate(start).position(start);
            copy(response.body().byteStream(), part, download.bytes(), progress);
        }
    }

    private Response ask(Download download, long have) throws IOException {
        // Without this header the client would ask for gzip and unpack it, and ranges would count packed bytes.
        var request = new Request.Builder().url(download.from().toURL()).header("Accept-Encoding", "identity");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        return client.newCall(request.build()).execute();
    }

    private static void copy(InputStream in, FileChannel part, long total, Progress progress) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        long reported = part.position();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                part.write(bytes);
            }
            if (part.position() - reported >= REPORT_BYTES) {
                reported = part.position();
                progress.at(reported, total);
            }
        }
        progress.at(part.position(), total);
    }

    private static void check(Download download) throws IOException {
        String found = Sha256.of(download.part());
        if (!found.equals(download.sha256())) {
            Files.delete(download.part());
            throw new DataException("'" + download.from() + "' gave another file than expected: SHA-256 " + found
                    + " instead of " + download.sha256() + ". It was thrown away. Try again, or another source.");
        }
    }
}
