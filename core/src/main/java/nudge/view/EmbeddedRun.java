package nudge.view;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nudge.data.DataException;
import nudge.run.ReportedRun;
import nudge.run.RunHeader;
import nudge.run.SampleResult;
import org.jsoup.nodes.Document;

/**
 * All answers of a run inside a report, so that whoever has the file can compute its figures again. Packed as text in an
 * element that browsers neither show nor run.
 *
 * @param version of Nudge that made the report; empty where it was not built into a jar
 * @param sha256 of what is packed, in hexadecimal digits
 * @param packed gzip in base 64; empty where a person left the answers out
 */
public record EmbeddedRun(String version, String sha256, String packed) {
    private static final String ID = "answers";
    private static final int COLUMNS = 120;
    /** More than this many bytes are no report: a small file can claim to hold far more than memory does. */
    private static final int MOST_BYTES = 1_500_000_000;

    private static final String DATA = "data-";

    /** A report without its answers. */
    static EmbeddedRun leftOut() {
        return new EmbeddedRun(currentVersion(), "", "");
    }

    static EmbeddedRun of(RunHeader header, List<SampleResult> results) {
        var bytes = new ByteArrayOutputStream();
        var digest = digester();
        try (var zip = new GZIPOutputStream(bytes);
                var out = new java.security.DigestOutputStream(zip, digest)) {
            ReportedRun.write(header, results, out);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be written to, yet this failed.", e);
        }
        var encoder = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'});
        return new EmbeddedRun(
                currentVersion(),
                HexFormat.of().formatHex(digest.digest()),
                new String(encoder.encode(bytes.toByteArray()), StandardCharsets.US_ASCII));
    }

    /** The answers that a report carries; nothing where it carries none. */
    public static Optional<EmbeddedRun> in(Document report) {
        return Optional.ofNullable(report.selectFirst("template#" + ID))
                .map(element -> new EmbeddedRun(
                        element.attr(DATA + "nudge"),
                        element.attr(DATA + "sha256"),
                        element.wholeText().strip().replace("\r", "")));
    }

    /** The version of Nudge that runs; empty where it was not built into a jar. */
    public static String currentVersion() {
        var version = EmbeddedRun.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    public boolean isEmpty() {
        return packed.isEmpty();
    }

    /**
     * What is packed, as lines.
     *
     * @throws DataException where it was damaged or changed
     */
    public BufferedReader lines() {
        try {
            var bytes = Base64.getMimeDecoder().decode(packed);
            byte[] plain;
            try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                plain = zip.readNBytes(MOST_BYTES);
                if (zip.read() >= 0) {
                    throw new DataException("they claim to be larger than " + MOST_BYTES + " bytes");
                }
            }
            var found = HexFormat.of().formatHex(digester().digest(plain));
            if (!found.equals(sha256)) {
                throw new DataException("their sha256 is " + found + ", and the report says '" + sha256 + "'");
            }
            return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(plain), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IOException e) {
            throw new DataException("they cannot be unpacked (" + e.getMessage() + ")", e);
        }
    }

    /** The element, and the line below a report that tells of it. */
    String html() {
        if (isEmpty()) {
            return "<footer class=\"dim\">The answers are not in this file, so its figures cannot be computed again from"
                    + " it.</footer>\n";
        }
        return "<footer class=\"dim\">All answers are in this file: &#8288;<code>nudge verify FILE</code> computes every"
                + " figure again. sha256 of the answers: " + HtmlText.escape(sha256) + "</footer>\n"
                + "<template id=\"" + ID + "\" " + DATA + "nudge=\"" + HtmlText.escape(version) + "\" " + DATA
                + "sha256=\"" + HtmlText.escape(sha256) + "\">\n" + HtmlText.escape(packed) + "\n</template>\n";
    }

    private static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
