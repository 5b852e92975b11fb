package nudge.models.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nudge.model.Cancellation;
import nudge.model.ModelException;

/**
 * Asks again what a server could not answer for the moment: for the question what it can do, which no runner repeats.
 * Where there is no server at all, that is told at once.
 */
record Patience(Cancellation cancellation) {
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /** A person waits: what took so long is not tried again. */
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    /** What is asked. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws InterruptedException;
    }

    <T> T of(Question<T> question) throws InterruptedException {
        var pause = FIRST_PAUSE;
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return question.ask();
            } catch (ModelException e) {
                boolean late = System.nanoTime() - began > ENOUGH.toNanos();
                if (attempt == TRIES || late || !mayPass(e)) {
                    throw e;
                }
                var wait = e.retryAfter().orElse(pause);
                await(wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static boolean mayPass(ModelException e) {
        boolean nobody = e.getCause() instanceof ConnectException || e.getCause() instanceof UnknownHostException;
        return e.kind() == ModelException.Kind.RETRIABLE && !nobody;
    }

    private void await(Duration pause) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        Runnable stop = stopped::countDown;
        cancellation.onCancel(stop);
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                Http.stopIf(cancellation);
            }
        } finally {
            cancellation.forget(stop);
        }
    }
}
