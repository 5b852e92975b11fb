package nudge.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nudge.model.Completion;
import nudge.model.Completion.Tokens;
import nudge.model.Steps;
import nudge.store.NewAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a request in the store: a reasoning that came is there before its answer is asked for. So a kill between
 * the two loses neither, and the same command asks for the answer alone.
 */
final class StoredSteps implements Steps {
    private final Work work;
    private final Ask ask;
    private final int holes;
    private @Nullable Completion now;
    private Completion before = Completion.absentAnswer();

    StoredSteps(Work work, Ask ask) {
        this.work = work;
        this.ask = ask;
        this.holes = ask.request.prompt().holes().size();
    }

    @Override
    public Completion filled() {
        var known = now;
        if (known == null) {
            known = stored().orElseGet(Completion::absentAnswer);
            before = known;
            now = known;
        }
        return known;
    }

    private Optional<Completion> stored() {
        for (int filled = holes - 1; filled > 0; filled--) {
            var stored = work.store.answer(ask.key.steps(filled), work.ticket.freshAfter());
            if (stored.isPresent()) {
                return stored.map(answer -> answer.completion());
            }
        }
        return Optional.empty();
    }

    @Override
    public void filled(Completion soFar) throws InterruptedException {
        now = soFar;
        var kept = new CompletableFuture<Boolean>();
        var answer = new NewAnswer(
                ask.key.steps(soFar.fills().size()),
                work.plan.model(),
                ask.request.prompt(),
                ask.print,
                soFar,
                work.clock.millis());
        work.store.put(answer, work.ticket.freshAfter(), stored -> kept.complete(true), kept::completeExceptionally);
        try {
            var unused = kept.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    /** What an answer cost now, without the steps that an earlier start has paid for. */
    Completion paid(Completion whole) {
        var all = whole.tokens();
        var then = before.tokens();
        var tokens = new Tokens(
                all.prompt() - then.prompt(), all.evaluated() - then.evaluated(), all.generated() - then.generated());
        return new Completion(whole.fills(), tokens, whole.durationMillis() - before.durationMillis(), whole.notes());
    }
}
