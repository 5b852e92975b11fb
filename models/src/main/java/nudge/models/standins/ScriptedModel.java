package nudge.models.standins;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelInfo;
import nudge.model.Request;
import nudge.model.TextListener;

/** Answers by a script. Any number of threads may ask it; it only counts how often planned failures happened. */
final class ScriptedModel implements LanguageModel {
    private final ModelInfo info;
    private final Script script;
    private final WordPace pace;
    private final ConcurrentHashMap<Try, Integer> failures = new ConcurrentHashMap<>();

    /** A rule and whose request it met. */
    private record Try(int line, String id, String condition, String prompt, int chain, String hole) {}

    ScriptedModel(ModelInfo info, Script script, WordPace pace) {
        this.info = info;
        this.pace = pace;
        this.script = script;
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation) throws InterruptedException {
        return complete(request, cancellation, TextListener.NONE);
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation, TextListener listener)
            throws InterruptedException {
        var condition = ConditionKey.spelling(request.condition());
        return StandIn.complete(
                request,
                cancellation,
                new Telling(listener, pace),
                List.of(),
                (hole, before) -> fill(new ScriptedHole(request, condition, hole, before), cancellation));
    }

    private Fill fill(ScriptedHole at, Cancellation cancellation) throws InterruptedException {
        for (var rule : script.rules()) {
            if (rule.scope().fits(at)) {
                WordPace.pause(rule.delayMillis(), cancellation);
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

    @Override
    public void close() {}
}
