package nudge.models.worker;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers requests, one after the other, on one thread. */
final class Worker {
    /** The whole message of an answer to a request that was cancelled. */
    static final String CANCELLED = "cancelled";

    private final Engine engine;
    private final Surroundings surroundings;
    private @Nullable Session session;

    /** A model and what is kept for it. */
    private record Session(OpenModel model, Prompts prompts, OptionScorer scorer, Generator generator) {}

    Worker(Engine engine, Surroundings surroundings) {
        this.engine = engine;
        this.surroundings = surroundings;
    }

    /**
     * The answer to a request: what it asks for, or an {@code error}.
     *
     * @param meanwhile takes the pieces of a text while it is written, where the request says {@code stream}
     */
    Message answer(Message request, Consumer<Message> meanwhile) {
        var answer = Message.numbered(request.number("id"));
        try {
            long begin = surroundings.nanos().getAsLong();
            var answered = answered(request, answer, meanwhile);
            return answered.with("millis", (surroundings.nanos().getAsLong() - begin) / 1_000_000);
        } catch (WorkerException e) {
            var error = answer.with("error", String.valueOf(e.getMessage()));
            return CANCELLED.equals(e.getMessage()) ? error.with("cancelled", 1) : error;
        } catch (IllegalArgumentException e) {
            return answer.with("error", "The worker does not understand the request: " + e.getMessage());
        }
    }

    private Message answered(Message request, Message answer, Consumer<Message> meanwhile) {
        String operation = request.string("op");
        return switch (operation) {
            case "load" -> load(request, answer);
            case "count" -> answer.with("tokens", open().prompts().tokens(request).length);
            case "tokens" -> answer.with("tokens", tokens(request));
            case "render" -> answer.with("text", open().prompts().text(request));
            case "choose" -> choose(request, answer);
            case "generate" -> generate(request, answer, meanwhile);
            default -> throw new IllegalArgumentException("unknown operation '" + operation + "'");
        };
    }

    private Message load(Message request, Message answer) {
        var pace = new Pace((int) request.number("threads"), surroundings.nanos());
        var model = OpenModel.read(engine, Path.of(request.string("file")), (int) request.number("context"), pace);
        var tokeniser = new Tokeniser(model);
        var prompts = new Prompts(model, tokeniser);
        var prefixes = new KeptPrefixes(
                model,
                request.number("keptBytes"),
                new SavedPrefixes(Path.of(request.string("savedFolder")), request.number("savedBytes"), surroundings));
        session = new Session(
                model,
                prompts,
                new OptionScorer(model, tokeniser, prefixes),
                new Generator(model, tokeniser, prefixes));
        return answer.with("name", model.metadata("general.name").orElse(model.description()))
                .with("context", model.contextTokens())
                .with("parameters", model.llama().llama_model_n_params(model.model()))
                .with("bytesPerToken", model.bytesPerToken())
                .with("template", DialogueTemplate.isIn(model) ? 1 : 0);
    }

    private List<Long> tokens(Message request) {
        return Arrays.stream(open().prompts().tokens(request))
                .mapToObj(Long::valueOf)
                .toList();
    }

    private Message choose(Message request, Message answer) {
        var prompts = open().prompts();
        var scores =
                open().scorer().score(prompts.pieces(request), request.strings("options"), prompts.terminator(request));
        return answer.with("logProbabilities", scores.logProbabilities())
                .with("lengths", scores.lengths())
                .with("moved", scores.movedTokens())
                .with("closed", scores.closed() ? 1 : 0)
                .with("promptTokens", scores.promptTokens())
                .with("evaluatedTokens", scores.evaluatedTokens());
    }

    private Message generate(Message request, Message answer, Consumer<Message> meanwhile) {
        Consumer<String> told =
                request.has("stream") ? piece -> meanwhile.accept(answer.with("piece", piece)) : piece -> {};
        var sampler = new Sampler(
                request.decimal("temperature"),
                request.decimal("topP"),
                (int) request.number("topK"),
                request.number("seed"));
        var written = open().generator()
                .write(
                        open().prompts().pieces(request),
                        (int) request.number("maxTokens"),
                        request.strings("stops"),
                        sampler,
                        told);
        return answer.with("text", written.text())
                .with("finish", written.finish())
                .with("logProbability", written.logProbability())
                .with("promptTokens", written.promptTokens())
                .with("evaluatedTokens", written.evaluatedTokens())
                .with("generatedTokens", written.generatedTokens());
    }

    private Session open() {
        if (session == null) {
            throw new IllegalArgumentException("no model was loaded before it");
        }
        return session;
    }
}
