package nudge.models.standins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nudge.model.Cancellation;
import nudge.model.Fill;
import nudge.model.TextListener;

/**
 * How quickly a text that stands ready is told, word by word, to whoever wants to hear it while it is "written".
 *
 * @param wordsPerSecond 0 for at once
 */
record WordPace(double wordsPerSecond) {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*$|\\s*\\S+|\\s+");

    /** Tells a written text; a stopped request ends it. */
    void tell(Fill fill, TextListener listener, Cancellation cancellation) throws InterruptedException {
        if (fill.mode() != Fill.Mode.TEXT || listener == TextListener.NONE) {
            return;
        }
        var word = WORD.matcher(fill.text());
        while (word.find()) {
            if (wordsPerSecond > 0) {
                pause(Math.round(1000 / wordsPerSecond), cancellation);
            }
            listener.text(fill.hole(), word.group());
            StandIn.stopIf(cancellation);
        }
    }

    /** Waits so long, or until the request is stopped. */
    static void pause(long millis, Cancellation cancellation) throws InterruptedException {
        if (millis == 0) {
            return;
        }
        var cancelled = new CountDownLatch(1);
        Runnable release = cancelled::countDown;
        cancellation.onCancel(release);
        try {
            if (cancelled.await(millis, TimeUnit.MILLISECONDS)) {
                StandIn.stopIf(cancellation);
            }
        } finally {
            cancellation.forget(release);
        }
    }
}
