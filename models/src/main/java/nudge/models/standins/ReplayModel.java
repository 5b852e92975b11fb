package nudge.models.standins;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import nudge.data.Dataset;
import nudge.model.Cancellation;
import nudge.model.ChecksSamples;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelInfo;
import nudge.model.Request;
import nudge.model.TextListener;
import nudge.prompt.Part;
import nudge.prompt.Prompt;

/** Gives recorded answers. Holds no state: any number of threads may ask it. */
record ReplayModel(ModelInfo info, Recording recording, WordPace pace) implements LanguageModel, ChecksSamples {
    /** What was recorded is all there is. */
    @Override
    public int usualFloor() {
        return 0;
    }

    private static final String CERTAIN =
            "recorded answer, not a probability: 0 nats for the option it names, -30 for the others";

    @Override
    public void check(Dataset dataset) {
        recording.against(dataset).stopIfAny();
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation) throws InterruptedException {
        return complete(request, cancellation, TextListener.NONE);
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation, TextListener listener)
            throws InterruptedException {
        if (!recording.problems().none()) {
            throw new ModelException(
                    ModelException.Kind.FATAL_FOR_RUN, recording.problems().message());
        }
        StandIn.stopIf(cancellation);
        var answer = recording.answer(request);
        if (answer.isEmpty()) {
            return Completion.absentAnswer();
        }
        var chooses = request.prompt().holes().stream()
                .anyMatch(hole -> !hole.options().isEmpty());
        return StandIn.complete(
                request,
                cancellation,
                new Telling(listener, pace),
                chooses && answer.get().logProbabilities().isEmpty() ? List.of(CERTAIN) : List.of(),
                (hole, before) -> fill(request, hole, answer.get()));
    }

    private static Fill fill(Request request, Part hole, RecordedAnswer answer) {
        if (!hole.options().isEmpty()) {
            if (!answer.logProbabilities().isEmpty()) {
                return OptionChoice.likeliest(hole, recorded(hole, answer));
            }
            var option = option(request, hole, answer);
            return OptionChoice.certain(hole, option.orElseThrow(() -> unnamed(request, answer)));
        }
        var text = hole.name().equals(Prompt.REASONING) ? answer.reasoning() : words(request, answer);
        return Fill.written(hole.name(), text, Fill.Finish.STOP);
    }

    /** In the order of the options. That a sample has so many choices was checked before the first request. */
    private static List<Double> recorded(Part hole, RecordedAnswer answer) {
        return hole.options().stream()
                .map(option -> answer.logProbabilities().get(option.choice()))
                .toList();
    }

    private static OptionalInt option(Request request, Part hole, RecordedAnswer answer) {
        return answer.choice() == RecordedAnswer.NONE
                ? OptionChoice.named(hole, request.sample(), answer.answer())
                : OptionChoice.ofChoice(hole, answer.choice());
    }

    private static String words(Request request, RecordedAnswer answer) {
        int choice = answer.logProbabilities().isEmpty() ? answer.choice() : likeliest(answer.logProbabilities());
        if (choice == RecordedAnswer.NONE) {
            return answer.answer();
        }
        if (choice >= request.sample().choices().size()) {
            throw unnamed(request, answer);
        }
        return request.sample().choices().get(choice);
    }

    private static int likeliest(List<Double> logProbabilities) {
        return logProbabilities.indexOf(Collections.max(logProbabilities));
    }

    private static ModelException unnamed(Request request, RecordedAnswer answer) {
        var said = answer.choice() == RecordedAnswer.NONE ? "'" + answer.answer() + "'" : "choice " + answer.choice();
        return new ModelException(
                ModelException.Kind.FATAL_FOR_REQUEST,
                "The recorded answer to '" + request.sample().id() + "', " + said + " (line " + answer.line()
                        + "), is none of its options: "
                        + request.sample().choices()
                        + ". Read recorded answers as free text, with the reading 'parse'.");
    }

    @Override
    public void close() {}
}
