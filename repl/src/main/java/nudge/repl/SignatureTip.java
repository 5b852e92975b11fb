package nudge.repl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import nudge.shell.CallPlace;
import nudge.shell.Documentation;
import org.jspecify.annotations.Nullable;

/**
 * The signature of the call that a cursor is inside of, to be shown dimmed behind what is typed. Never waits: what is not
 * known yet is looked up on a thread of its own once typing rests, and then the screen is asked to draw itself again. Safe
 * for use by several threads.
 */
final class SignatureTip implements AutoCloseable {
    private static final Duration REST = Duration.ofMillis(80);

    private record Known(CallPlace place, Optional<String> tip) {}

    private final BiFunction<String, Integer, List<Documentation>> lookup;
    private final Runnable redraw;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "nudge-tip");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Known known;
    private @Nullable CallPlace wanted;
    private Future<?> pending = CompletableFuture.completedFuture(null);

    /**
     * A tip that asks the shell.
     *
     * @param lookup the calls at an offset of a text, the best first: {@code engine::call}
     * @param redraw called on another thread when there is a new answer
     */
    SignatureTip(BiFunction<String, Integer, List<Documentation>> lookup, Runnable redraw) {
        this.lookup = lookup;
        this.redraw = redraw;
    }

    /** The signature with the parameter at the cursor between ‹ and ›, if it is known by now. */
    synchronized Optional<String> of(String buffer, int cursor) {
        var place =
                Commands.isCommand(buffer) ? null : CallPlace.at(buffer, cursor).orElse(null);
        if (place == null) {
            wanted = null;
            return Optional.empty();
        }
        if (known != null && known.place().equals(place)) {
            wanted = null;
            return known.tip();
        }
        if (!place.equals(wanted)) {
            wanted = place;
            pending.cancel(false);
            pending = worker.schedule(() -> lookUp(place), REST.toMillis(), TimeUnit.MILLISECONDS);
        }
        return known != null && known.place().before().equals(place.before()) ? known.tip() : Optional.empty();
    }

    private void lookUp(CallPlace place) {
        if (!isWanted(place)) {
            return;
        }
        var text = place.upToArgument() + (place.string() ? "\"" : "");
        var tip = tip(lookup.apply(text, text.length()));
        if (isNews(new Known(place, tip))) {
            redraw.run();
        }
    }

    private synchronized boolean isWanted(CallPlace place) {
        return place.equals(wanted);
    }

    private synchronized boolean isNews(Known answer) {
        boolean news = isWanted(answer.place());
        known = answer;
        wanted = news ? null : wanted;
        return news;
    }

    private static Optional<String> tip(List<Documentation> calls) {
        var more = calls.size() > 1 ? "  +" + (calls.size() - 1) : "";
        return calls.stream().findFirst().map(call -> call.marked("‹", "›") + more);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
