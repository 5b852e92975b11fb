package nudge.models.standins;

import java.util.List;
import java.util.Optional;
import nudge.model.LanguageModel;
import nudge.model.ModelKind;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;

/**
 * {@code scripted:FILE}: answers by rules, for tests and documents. One JSON object a line; the first rule that fits a
 * hole and answers it wins, so a last rule without limits is the default:
 *
 * <pre>{@code
 * {"condition": "Q+IF", "id": "Age/?", "answer": "(b)"}
 * {"contains": "nurse", "log-probabilities": [-0.5, -1.2, -3]}
 * {"id": "Age/7", "fail": "retriable", "fail-times": 2}
 * {"choice": 0}
 * }</pre>
 *
 * {@code docs/scripted.md} has all fields.
 */
public final class ScriptedProvider implements ModelProvider {
    private static final String PREFIX = "scripted:";

    @Override
    public List<String> forms() {
        return List.of("scripted:FILE");
    }

    @Override
    public Optional<LanguageModel> open(String reference, ModelOptions options) {
        if (!reference.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var script = ScriptReader.read(StandIn.file(reference, PREFIX, "scripted:rules.jsonl"));
        var info = StandIn.info(
                ModelKind.SCRIPTED,
                reference,
                script.rules().size() + " rules, no model",
                "scripted:" + script.sha256(),
                script.can(),
                options);
        return Optional.of(new ScriptedModel(info, script, StandIn.pace(options, script.wordsPerSecond())));
    }
}
