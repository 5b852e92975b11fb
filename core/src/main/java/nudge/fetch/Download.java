package nudge.fetch;

import java.net.URI;
import java.nio.file.Path;
import nudge.data.UsageException;

/**
 * A file to be fetched.
 *
 * @param from its address, {@code http} or {@code https}
 * @param to where it goes; only a file with the right checksum ever bears this name
 * @param bytes its size; 0 where it is not known
 * @param sha256 its checksum in lower-case hexadecimal
 */
public record Download(URI from, Path to, long bytes, String sha256) {
    public Download {
        if (!"https".equals(from.getScheme()) && !"http".equals(from.getScheme())) {
            throw new UsageException(
                    "The address '" + from + "' can't be fetched. It must begin with https:// or http://.");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256 in lower-case hexadecimal.");
        }
    }

    /** Where the bytes lie until they are all there and checked. */
    Path part() {
        return to.resolveSibling(to.getFileName() + ".part");
    }
}
