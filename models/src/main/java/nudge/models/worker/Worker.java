package nudge.models.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers requests, one after the other, on one thread. */
final class Worker {
    /** The whole message of an answer to a request that was cancelled. */
    static final String CANCELLED = "cancelled";

    private final Engine engine;
    private @Nullable Session session;

    /** A model and what is kept for it. */
    private record Session(
            OpenModel model, Tokeniser tokeniser, OptionScorer scorer, Generator generator) {}

    Worker(Engine engine) {
        this.engine = engine;
    }

    /** The answer to a request: what it asks for, or an {@code error}. */
    Message answer(Message request) {
        var answer = Message.numbered(request.number("id"));
        try {
            return answered(request, answer);
        } catch (WorkerException e) {
            return answer.with("error", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return answer.with("error", "The worker does not understand the request: " + e.getMessage());
        }
    }

    private Message answered(Message request, Message answer) {
        String operation = request.string("op");
        return switch (operation) {
            case "load" -> load(request, answer);
            case "count" -> answer.with("tokens", open().tokeniser().tokens(prompt(request)).length);
            case "tokens" -> answer.with("tokens", tokens(request));
            case "template" -> answer.with("pieces", template(request));
            case "choose" -> choose(request, answer);
            case "generate" -> generate(request, answer);
            default -> throw new IllegalArgumentException("unknown operation '" + operation + "'");
        };
    }

    private Message load(Message request, Message answer) {
        var model = OpenModel.read(
                engine, Path.of(request.string("file")), (int) request.number("context"), (int) request.number("threads"));
        var tokeniser = new Tokeniser(model);
        var prefixes = new KeptPrefixes(model, request.number("cacheBytes"));
        session = new Session(
                model,
                tokeniser,
                new OptionScorer(model, tokeniser, prefixes),
                new Generator(model, tokeniser, prefixes));
        return answer.with("description", model.description())
                .with("context", model.contextTokens())
                .with("parameters", model.llama().llama_model_n_params(model.model()))
                .with("bytesPerToken", model.bytesPerToken())
                .with("template", DialogueTemplate.known(model) ? 1 : 0)
                .with("ending", tokeniser.ending());
    }

    private List<Long> tokens(Message request) {
        return java.util.Arrays.stream(open().tokeniser().tokens(prompt(request)))
                .mapToObj(Long::valueOf)
                .toList();
    }

    private List<String> template(Message request) {
        return DialogueTemplate.of(open().model()).pieces(request.strings("roles"), request.strings("texts")).stream()
                .map(Piece::encoded)
                .toList();
    }

    private Message choose(Message request, Message answer) {
        var scores = open().scorer()
                .score(prompt(request), request.strings("options"), Piece.decoded(request.string("terminator")));
        return answer.with("logProbabilities", scores.logProbabilities())
                .with("lengths", scores.lengths())
                .with("moved", scores.movedTokens())
                .with("closed", scores.closed() ? 1 : 0)
                .with("promptTokens", scores.promptTokens())
                .with("evaluatedTokens", scores.evaluatedTokens());
    }

    private Message generate(Message request, Message answer) {
        var sampler = new Sampler(
                request.decimal("temperature"),
                request.decimal("topP"),
                (int) request.number("topK"),
                request.number("seed"));
        var written = open().generator()
                .write(prompt(request), (int) request.number("maxTokens"), request.strings("stops"), sampler);
        return answer.with("text", written.text())
                .with("finish", written.finish())
                .with("logProbability", written.logProbability())
                .with("promptTokens", written.promptTokens())
                .with("evaluatedTokens", written.evaluatedTokens())
                .with("generatedTokens", written.generatedTokens());
    }

    private static List<Piece> prompt(Message request) {
        return request.strings("prompt").stream().map(Piece::decoded).toList();
    }

    private Session open() {
        if (session == null) {
            throw new IllegalArgumentException("no model was loaded before this request; known: " + Map.of());
        }
        return session;
    }
}
