package nudge.models.standins;

import java.util.List;
import java.util.Map;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.model.Request;
import nudge.model.TextListener;
import nudge.prompt.Part;

/** A model of known truth. Holds no state: any number of threads may ask it. */
record SimModel(ModelInfo info, SimSettings settings, WordPace pace) implements LanguageModel {
    @Override
    public Completion complete(Request request, Cancellation cancellation) throws InterruptedException {
        return complete(request, cancellation, TextListener.NONE);
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation, TextListener listener)
            throws InterruptedException {
        return StandIn.complete(
                request,
                cancellation,
                new Telling(listener, pace),
                List.of(),
                (hole, before) -> fill(request, hole, before));
    }

    private Fill fill(Request request, Part hole, Map<String, String> before) {
        var answer = new SimAnswer(settings, request);
        if (!hole.options().isEmpty()) {
            return OptionChoice.likeliest(hole, answer.logProbabilities(hole));
        }
        var text = new SimText(settings, request);
        if (!text.answers(hole.name())) {
            return Written.into(hole, text.filler(hole.name()), request.sampling());
        }
        var prefix = request.prompt().before(hole.name(), before).prefix();
        return Written.into(hole, text.answer(answer, hole.name(), prefix), request.sampling());
    }

    @Override
    public void close() {}
}
