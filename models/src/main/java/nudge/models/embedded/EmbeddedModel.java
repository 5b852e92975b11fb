package nudge.models.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.model.Request;
import nudge.model.TextListener;
import nudge.models.worker.Message;
import nudge.prompt.Dialogue;
import nudge.prompt.Part;

/**
 * A model file on this machine. Requests of any number of threads queue for the one worker; the same request gives the
 * same bits, whatever was asked before.
 */
final class EmbeddedModel implements LanguageModel {
    private final ModelInfo info;
    private final WorkerStart start;
    private final Workers workers;

    EmbeddedModel(ModelInfo info, WorkerStart start, Workers workers) {
        this.info = info;
        this.start = start;
        this.workers = workers;
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
        var fills = new ArrayList<Fill>();
        var texts = new HashMap<String, String>();
        var notes = new ArrayList<String>();
        var tokens = Completion.Tokens.NONE;
        long millis = 0;
        for (var hole : request.prompt().holes()) {
            var dialogue = request.prompt().before(hole.name(), texts);
            var answer = workers.ask(
                    start,
                    streamed(asked(hole, dialogue, request), listener),
                    cancellation,
                    piece -> listener.text(hole.name(), piece));
            var fill = hole.options().isEmpty() ? written(hole, answer) : chosen(hole, answer, notes);
            fills.add(fill);
            texts.put(hole.name(), fill.text());
            tokens = tokens.plus(counted(answer));
            millis += answer.number("millis");
        }
        return new Completion(fills, tokens, millis, notes);
    }

    /** The dialogue as the model reads it, template and all. */
    String rendered(Dialogue dialogue) throws InterruptedException {
        var request = RenderedDialogue.in(Message.numbered(0).with("op", "render"), dialogue, info.format());
        return workers.ask(start, request, new Cancellation()).string("text");
    }

    /** How many tokens the dialogue has as the model reads it. */
    int tokens(Dialogue dialogue) throws InterruptedException {
        var request = RenderedDialogue.in(Message.numbered(0).with("op", "count"), dialogue, info.format());
        return (int) workers.ask(start, request, new Cancellation()).number("tokens");
    }

    private static Message streamed(Message request, TextListener listener) {
        return listener == TextListener.NONE ? request : request.with("stream", 1);
    }

    private Message asked(Part hole, Dialogue dialogue, Request request) {
        var message = RenderedDialogue.in(Message.numbered(0), dialogue, info.format());
        if (hole instanceof Part.Generate generate) {
            var sampling = request.sampling();
            return message.with("op", "generate")
                    .with("maxTokens", sampling.limit(generate.maxTokens()))
                    .with("stops", generate.stop())
                    .with("temperature", sampling.temperature())
                    .with("topP", sampling.topP())
                    .with("topK", sampling.topK())
                    .with("seed", DrawSeed.of(request, hole.name()));
        }
        return message.with("op", "choose").with("options", dialogue.continuations(hole.options(), info.format()));
    }

    private static Fill written(Part hole, Message answer) {
        var finish = answer.string("finish").equals("stop") ? Fill.Finish.STOP : Fill.Finish.LENGTH;
        return Fill.written(hole.name(), answer.string("text"), finish);
    }

    private static Fill chosen(Part hole, Message answer, List<String> notes) {
        var logProbabilities = answer.decimals("logProbabilities");
        int best = 0;
        for (int i = 1; i < logProbabilities.size(); i++) {
            best = logProbabilities.get(i) > logProbabilities.get(best) ? i : best;
        }
        if (answer.number("moved") > 0) {
            notes.add("The boundary before hole '" + hole.name() + "' moved back by " + answer.number("moved")
                    + " tokens, since an option changes how the words before it are cut.");
        }
        if (answer.number("closed") > 0) {
            notes.add("Each option of hole '" + hole.name()
                    + "' was closed by the end of the turn, since one begins another.");
        }
        var lengths = answer.numbers("lengths").stream().map(Long::intValue).toList();
        return Fill.chosen(hole.name(), hole.options().get(best).text(), logProbabilities, lengths);
    }

    private static Completion.Tokens counted(Message answer) {
        long generated = answer.has("generatedTokens") ? answer.number("generatedTokens") : 0;
        return new Completion.Tokens(answer.number("promptTokens"), answer.number("evaluatedTokens"), generated);
    }

    @Override
    public void close() {
        workers.endIfIdle(start);
    }
}
