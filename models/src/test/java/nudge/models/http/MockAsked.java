package nudge.models.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request for text; its name, a hash in hexadecimal digits, is the same whenever the same is asked. */
record MockAsked(String path, String name, String text) {
    private static final String DIGITS = Copying.asked().dialogue().prefix();

    static MockAsked of(MockExchange exchange) {
        var body = new String(exchange.body(), StandardCharsets.ISO_8859_1);
        return new MockAsked(exchange.path(), HexFormat.of().formatHex(hash(exchange.body())), body);
    }

    /** Whether it only finds out what the server can do. */
    boolean isProbe() {
        return text.contains(DIGITS);
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
