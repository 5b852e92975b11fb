package nudge.models.http;

import java.util.List;
import java.util.function.Consumer;

/**
 * A text that grows piece by piece, up to a stop string. What may be the beginning of a stop string, or half a code
 * point, is held back until that is known; so is a beginning that repeats the prefix.
 */
final class StoppedText {
    private final List<String> stops;
    private final Consumer<String> told;
    private final StringBuilder text = new StringBuilder();
    private int toldChars;
    private boolean stopped;

    StoppedText(List<String> stops, Consumer<String> told) {
        this.stops = stops.stream().filter(stop -> !stop.isEmpty()).toList();
        this.told = told;
    }

    /** Adds a piece; false where the text has reached its end. */
    boolean add(String piece) {
        if (stopped) {
            return false;
        }
        text.append(piece);
        int stop = firstStop();
        if (stop >= 0) {
            text.setLength(stop);
            stopped = true;
        } else {
            tell(text.length() - held());
        }
        return !stopped;
    }

    boolean isStopped() {
        return stopped;
    }

    /** The whole text; what was held back is told. */
    String end() {
        tell(text.length());
        return text.toString();
    }

    private void tell(int sure) {
        if (sure > toldChars) {
            told.accept(text.substring(toldChars, sure));
            toldChars = sure;
        }
    }

    private int firstStop() {
        return stops.stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    private int held() {
        int half = text.length() > 0 && Character.isHighSurrogate(text.charAt(text.length() - 1)) ? 1 : 0;
        return Math.max(half, stops.stream().mapToInt(this::openStop).max().orElse(0));
    }

    private int openStop(String stop) {
        for (int length = Math.min(stop.length() - 1, text.length()); length > 0; length--) {
            if (text.substring(text.length() - length).equals(stop.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
