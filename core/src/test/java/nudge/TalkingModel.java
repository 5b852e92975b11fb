package nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.Request;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Prompt;

/** Answers with how many turns it was shown and its chain; keeps what it was asked; holds at most so many turns. */
final class TalkingModel implements LanguageModel {
    private final List<Request> requests = new ArrayList<>();
    private final int mostTurns;

    TalkingModel(int mostTurns) {
        this.mostTurns = mostTurns;
    }

    /** What was sent last, a line a turn. */
    String sent() {
        var prompt = requests.get(requests.size() - 1).prompt();
        return String.join(
                "\n",
                prompt.turns().stream()
                        .map(turn ->
                                turn.role().name().charAt(0) + " " + turn.text().replace("\n\n", " / "))
                        .toList());
    }

    @Override
    public ModelInfo info() {
        return new ModelInfo(
                "talking", "", "talking", ModelKind.SCRIPTED, DialogueFormat.CHAT, Set.of(), new TreeMap<>());
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation) {
        int turns = request.prompt().turns().size();
        if (turns > mostTurns) {
            throw new ModelException(
                    ModelException.Kind.FATAL_FOR_REQUEST,
                    "The prompt does not fit by " + (turns - mostTurns) + " tokens.");
        }
        requests.add(request);
        var text = "answer " + turns + "." + request.chain();
        return new Completion(
                List.of(Fill.written(Prompt.ANSWER, text, Fill.Finish.STOP)), Completion.Tokens.NONE, 0, List.of());
    }

    @Override
    public void close() {}
}
