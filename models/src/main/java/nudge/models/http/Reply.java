package nudge.models.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A server's whole answer.
 *
 * @param status of HTTP
 * @param type of the content; empty where it was not said
 * @param retryAfter how long the server wants to be left alone
 */
record Reply(int status, String type, Optional<Duration> retryAfter, String body) {
    private static final int SHOWN = 300;

    static Reply of(int status, String type, Optional<Duration> retryAfter, byte[] body) {
        return new Reply(status, type, retryAfter, new String(body, StandardCharsets.UTF_8));
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    boolean isPage() {
        var begin = body.stripLeading();
        return type.contains("html") || begin.regionMatches(true, 0, "<!doctype", 0, 9) || begin.startsWith("<html");
    }

    /** The beginning of the body on one line, for messages. */
    String shown() {
        return shortened(body);
    }

    static String shortened(String text) {
        var line = text.strip().replaceAll("\\p{Cntrl}+", " ").replaceAll(" {2,}", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
