package nudge.run;

import nudge.model.Request;
import nudge.store.CacheKey;
import nudge.store.Fingerprint;
import nudge.store.Slot;
import nudge.store.StoredAnswer;
import org.jspecify.annotations.Nullable;

/** One request of a sample and what came of it. Written once, before its {@link Pending} counts it; read after. */
final class Ask {
    final Pending sample;
    final Request request;
    final CacheKey key;
    final Fingerprint.Print print;

    private @Nullable StoredAnswer answer;
    private boolean fromStore;
    private String error = "";

    Ask(Pending sample, Request request, CacheKey key, Fingerprint.Print print) {
        this.sample = sample;
        this.request = request;
        this.key = key;
        this.print = print;
    }

    Slot slot() {
        return new Slot(request.condition(), request.promptName(), request.chain());
    }

    void answered(StoredAnswer stored) {
        answer = stored;
    }

    /** Answered without a request. */
    void found(StoredAnswer stored) {
        answer = stored;
        fromStore = true;
    }

    void failed(String why) {
        error = why;
    }

    @Nullable
    StoredAnswer answer() {
        return answer;
    }

    boolean isFromStore() {
        return fromStore;
    }

    String error() {
        return error;
    }
}
