package nudge.models.standins;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nudge.data.DataException;

/**
 * A file with one JSON object a line, UTF-8, packed where its name ends in {@code .gz}. Blank lines and lines that begin
 * with {@code #} are left out.
 *
 * @param lines all objects, in order
 * @param sha256 of the text, unpacked
 */
record JsonLines(List<Line> lines, String sha256) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    JsonLines {
        lines = List.copyOf(lines);
    }

    /**
     * One object and where it stands.
     *
     * @param number 1-based line
     */
    record Line(int number, ObjectNode object) {}

    /** Reads the file; lines that are no objects are added to the problems. */
    static JsonLines read(String what, Path file, Problems problems) {
        var bytes = bytes(what, file);
        var lines = new ArrayList<Line>();
        int number = 0;
        for (int from = 0; from < bytes.length; number++) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            line(ByteBuffer.wrap(bytes, from, end - from), number + 1, lines, problems);
            from = end + 1;
        }
        return new JsonLines(lines, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, yet this one does not.", e);
        }
    }

    private static void line(ByteBuffer bytes, int number, List<Line> lines, Problems problems) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                text = text.substring(1);
            }
            if (text.isBlank() || text.charAt(0) == '#') {
                return;
            }
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                lines.add(new Line(number, object));
            } else {
                problems.add(number, "not a JSON object, such as {\"id\": \"Age/0\", ...}");
            }
        } catch (JsonProcessingException e) {
            problems.add(number, "not valid JSON: " + e.getOriginalMessage().replaceAll("\\s+", " ") + column(e));
        } catch (CharacterCodingException e) {
            problems.add(number, "holds bytes that are not UTF-8");
        }
    }

    private static String column(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " (column " + location.getColumnNr() + ")";
    }

    private static byte[] bytes(String what, Path file) {
        try (var in = open(file)) {
            return in.readAllBytes();
        } catch (NoSuchFileException e) {
            throw new DataException(
                    "There is no " + what + " '" + file + "'. Looked for it in '"
                            + file.toAbsolutePath().normalize().getParent() + "'. Check the path.",
                    e);
        } catch (IOException e) {
            throw new DataException(
                    "Cannot read " + what + " '" + file + "': " + e.getMessage()
                            + ". It should be a text file of JSON Lines, or one packed by gzip with a name in .gz.",
                    e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        if (!file.toString().endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
