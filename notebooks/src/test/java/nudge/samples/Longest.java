package nudge.samples;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.model.Request;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Option;
import nudge.prompt.Part;

/** {@code longest:} takes the longest option, the first among equals: what a model must beat to have read the question. */
public final class Longest implements ModelProvider {
    private static final double NEVER_NATS = -30;

    private record Model(ModelInfo info) implements LanguageModel {
        @Override
        public Completion complete(Request request, Cancellation cancellation) {
            var fills = request.prompt().holes().stream().map(Longest::fill).toList();
            return new Completion(fills, Completion.Tokens.NONE, 0, List.of());
        }

        @Override
        public void close() {}
    }

    @Override
    public List<String> forms() {
        return List.of("longest:");
    }

    @Override
    public Optional<LanguageModel> open(String reference, ModelOptions options) {
        if (!reference.equals("longest:")) {
            return Optional.empty();
        }
        var can = Set.of(Capability.FORCED_PREFIX, Capability.CONTINUATION_LOG_PROBABILITIES);
        return Optional.of(new Model(new ModelInfo(
                reference,
                "no model",
                reference,
                ModelKind.SCRIPTED,
                DialogueFormat.PLAIN,
                can,
                options.attributes())));
    }

    private static Fill fill(Part hole) {
        var longest = hole.options().stream()
                .max(Comparator.comparingInt(option -> option.text().length()));
        return longest.map(option -> chosen(hole, option))
                .orElseGet(() -> Fill.written(hole.name(), "", Fill.Finish.STOP));
    }

    private static Fill chosen(Part hole, Option longest) {
        var nats = hole.options().stream().map(option -> option.equals(longest) ? 0 : NEVER_NATS);
        return Fill.chosen(hole.name(), longest.text(), nats.toList());
    }
}
