package nudge.models.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of a model and the choice of one for a prompt. Each condition of an experiment begins its prompts in its
 * own way, so several beginnings stay held; a long one, dear to compute again, outlives many short ones (GreedyDual:
 * Young 1994, "The k-server dual and loose competitiveness for paging").
 *
 * <p>Which context is chosen changes how much is computed and never the result.
 */
final class KeptPrefixes implements AutoCloseable {
    /** So many beginnings are held at most. */
    private static final int MOST = 8;

    private static final int SMALLEST_CAPACITY = 512;

    /** From so many common tokens on, copying another context's beginning is worth it. */
    private static final int WORTH_COPYING = 64;

    private final OpenModel model;
    private final long tokenBudget;
    private final SavedPrefixes saved;
    private final List<KeptPrefix> all = new ArrayList<>();
    private long clock;

    /**
     * No context yet.
     *
     * @param bytes the memory that all contexts together may take for keys and values; one context is made however
     *     large it must be
     * @param saved beginnings of earlier sessions
     */
    KeptPrefixes(OpenModel model, long bytes, SavedPrefixes saved) {
        this.model = model;
        this.saved = saved;
        this.tokenBudget = bytes / Math.max(1, model.bytesPerToken());
    }

    /** A context that has room for so many tokens and holds as much of the prompt's beginning as any does. */
    KeptPrefix forPrompt(int[] prompt, int room) {
        var chosen = fromDisk(prompt, room).orElseGet(() -> choose(prompt, room));
        saveShared(chosen, prompt);
        chosen.setWorth(clock + prompt.length);
        return chosen;
    }

    private Optional<KeptPrefix> fromDisk(int[] prompt, int room) {
        int held = all.stream().mapToInt(kept -> kept.common(prompt)).max().orElse(0);
        return saved.best(prompt)
                .filter(best -> best.common(prompt) > held + SavedPrefixes.WORTH_LOADING)
                .map(best -> {
                    var context = free(capacity(Math.max(room, best.length())), null);
                    saved.load(best, context);
                    return context;
                });
    }

    /** A beginning that a second prompt has too is worth saving. */
    private void saveShared(KeptPrefix chosen, int[] prompt) {
        int common = chosen.common(prompt);
        if (common >= SavedPrefixes.SHORTEST && common < prompt.length) {
            chosen.cut(common);
            saved.save(chosen);
        }
    }

    private KeptPrefix choose(int[] prompt, int room) {
        var best = all.stream().max(Comparator.comparingInt(kept -> kept.common(prompt)));
        if (best.isEmpty()) {
            return make(capacity(room));
        }
        int common = best.get().common(prompt);
        boolean mostOfItStays = 2 * common >= best.get().length();
        if (mostOfItStays && best.get().capacity() >= room) {
            return best.get();
        }
        var other = free(capacity(room), best.get());
        if (common >= WORTH_COPYING) {
            other.copy(best.get(), common);
        }
        if (mostOfItStays) {
            drop(best.get());
        }
        return other;
    }

    /** An empty context of at least this capacity: a new one as long as there is room, else the one least missed. */
    private KeptPrefix free(int capacity, @Nullable KeptPrefix source) {
        while (all.size() >= MOST || (held() + capacity > tokenBudget && all.size() > 1)) {
            var least = all.stream()
                    .filter(kept -> kept != source)
                    .min(Comparator.comparingLong(KeptPrefix::worth))
                    .orElseThrow();
            clock = Math.max(clock, least.worth());
            if (least.capacity() == capacity) {
                least.cut(0);
                return least;
            }
            drop(least);
        }
        return make(capacity);
    }

    private long held() {
        return all.stream().mapToLong(KeptPrefix::capacity).sum();
    }

    private KeptPrefix make(int capacity) {
        var made = new KeptPrefix(model, capacity);
        all.add(made);
        return made;
    }

    private void drop(KeptPrefix kept) {
        all.remove(kept);
        kept.close();
    }

    /** Capacities double, so that a context of the same size can often be used again. */
    private int capacity(int room) {
        int capacity = SMALLEST_CAPACITY;
        while (capacity < room) {
            capacity *= 2;
        }
        return Math.min(capacity, Math.max(room, model.contextTokens()));
    }

    @Override
    public void close() {
        List.copyOf(all).forEach(this::drop);
    }
}
