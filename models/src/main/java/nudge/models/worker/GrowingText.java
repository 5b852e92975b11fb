package nudge.models.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A text that is written token by token, up to a stop string. It is told piece by piece: whole code points only, and
 * what may be the beginning of a stop string is held back until that is known.
 */
final class GrowingText {
    private final List<String> stops;
    private final Consumer<String> told;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String text = "";
    private int toldChars;

    /**
     * An empty text.
     *
     * @param stops strings at which it ends; they are no part of it
     * @param told takes the pieces
     */
    GrowingText(List<String> stops, Consumer<String> told) {
        this.stops = stops.stream().filter(stop -> !stop.isEmpty()).toList();
        this.told = told;
    }

    /** Adds the bytes of a token; false where the text ends before them. */
    boolean goesOnWith(byte[] more) {
        bytes.writeBytes(more);
        text = bytes.toString(StandardCharsets.UTF_8);
        int stop = firstStop(text);
        if (stop >= 0) {
            text = text.substring(0, stop);
            return false;
        }
        int whole = bytes.size() - openBytes(bytes.toByteArray());
        var sure = whole == bytes.size() ? text : new String(bytes.toByteArray(), 0, whole, StandardCharsets.UTF_8);
        tell(sure.substring(0, sure.length() - openStop(sure)));
        return true;
    }

    /** The whole text; what was held back is told. */
    String end() {
        tell(text);
        return text;
    }

    private void tell(String sure) {
        if (sure.length() > toldChars) {
            told.accept(sure.substring(toldChars));
            toldChars = sure.length();
        }
    }

    /** Where the first stop string begins; -1 where there is none. */
    private int firstStop(String written) {
        return stops.stream()
                .mapToInt(written::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** How many chars at the end may begin a stop string. */
    private int openStop(String written) {
        return stops.stream().mapToInt(stop -> openStop(written, stop)).max().orElse(0);
    }

    private static int openStop(String written, String stop) {
        int most = Math.min(stop.length() - 1, written.length());
        for (int length = most; length > 0; length--) {
            if (written.endsWith(stop.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /** How many bytes at the end are the beginning of a code point whose other bytes have not come yet. */
    static int openBytes(byte[] utf8) {
        for (int back = 1; back <= Math.min(3, utf8.length); back++) {
            int value = utf8[utf8.length - back] & 0xff;
            if (value < 0x80) {
                return 0;
            }
            if (value >= 0xc0) {
                int length = value >= 0xf0 ? 4 : value >= 0xe0 ? 3 : 2;
                return length > back ? back : 0;
            }
        }
        return 0;
    }
}
