package nudge.models.standins;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nudge.model.Capability;
import nudge.model.LanguageModel;
import nudge.model.ModelKind;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;

/**
 * {@code replay:FILE}: answers that somebody recorded, scored as if a model gave them now. JSON Lines, UTF-8, or packed
 * with a name in {@code .gz}:
 *
 * <pre>{@code
 * {"id": "Age/0", "answer": "the grandfather", "condition": "Q"}
 * {"id": "Age/1", "choice": 2}
 * {"id": "Age/2", "log-probabilities": [-0.5, -1.2, -3], "condition": "Q"}
 * }</pre>
 *
 * A line without {@code condition} answers all conditions, one without {@code prompt} all prompts of its sample;
 * {@code choice} is a 0-based index into the sample's choices, {@code log-probabilities} has nats for each of them. A sample without a line is one without an answer. Broken
 * lines, double ones and unknown ids are told together, before the first request. {@code docs/replay.md} has it all.
 */
public final class ReplayProvider implements ModelProvider {
    private static final String PREFIX = "replay:";

    @Override
    public List<String> forms() {
        return List.of("replay:FILE");
    }

    @Override
    public Optional<LanguageModel> open(String reference, ModelOptions options) {
        if (!reference.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var file = StandIn.file(reference, PREFIX, "replay:answers.jsonl");
        var recording = Recording.read(file);
        if (!recording.unread().isEmpty()) {
            options.notices()
                    .accept("Fields of replay file '" + file + "' that are not read: "
                            + String.join(", ", recording.unread()) + ".");
        }
        var info = StandIn.info(
                ModelKind.REPLAYED,
                reference,
                recording.answers().size() + " recorded answers, no model",
                "replay:" + recording.sha256(),
                can(recording),
                options);
        return Optional.of(new ReplayModel(info, recording, StandIn.pace(options, 0)));
    }

    /** Where log-probabilities were recorded, answers can be read off them as off the model's own. */
    private static Set<Capability> can(Recording recording) {
        return recording.hasProbabilities()
                ? Set.of(Capability.values())
                : Set.of(Capability.SEEDS, Capability.STREAMING);
    }
}
