package nudge.models.standins;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelInfo;
import nudge.model.Request;

/** Answers by a script. Any number of threads may ask it; it only counts how often planned failures happened. */
final class ScriptedModel implements LanguageModel {
    private final ModelInfo info;
    private final Script script;
    private final ConcurrentHashMap<Try, Integer> failures = new ConcurrentHashMap<>();

    /** A rule and whose request it met. */
    private record Try(int line, String id, String condition, String prompt, int chain, String hole) {}

    ScriptedModel(ModelInfo info, Script script) {
        this.info = info;
        this.script = script;
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation) throws InterruptedException {
        var condition = ConditionKey.spelling(request.condition());
        return StandIn.complete(
                request,
                cancellation,
                List.of(),
                (hole, before) -> fill(new ScriptedHole(request, condition, hole, before), cancellation));
    }

    private Fill fill(ScriptedHole at, Cancellation cancellation) throws InterruptedException {
        for (var rule : script.rules()) {
            if (rule.scope().fits(at)) {
                delay(rule.delayMillis(), cancellation);
                failIfPlanned(rule, at);
                var fill = rule.answer().fill(at, rule.line());
                if (fill.isPresent()) {
                    return fill.get();
                }
            }
        }
        throw new ModelException(
                ModelException.Kind.FATAL_FOR_REQUEST,
                "No rule of the script answers " + at.place()
                        + ". Add one, or a last rule for all: {\"answer\": \"...\"}.");
    }

    private void failIfPlanned(Rule rule, ScriptedHole at) {
        var fault = rule.fault();
        if (!fault.isPlanned()) {
            return;
        }
        var request = at.request();
        var key = new Try(
                rule.line(),
                request.sample().id(),
                request.condition(),
                request.promptName(),
                request.chain(),
                at.hole().name());
        if (failures.merge(key, 1, (seen, one) -> Math.min(seen, Fault.ALWAYS - 1) + one) <= fault.times()) {
            throw new ModelException(fault.kind(), fault.message());
        }
    }

    private static void delay(int millis, Cancellation cancellation) throws InterruptedException {
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

    @Override
    public void close() {}
}
