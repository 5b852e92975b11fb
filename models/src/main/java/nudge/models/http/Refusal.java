package nudge.models.http;

import java.util.List;
import java.util.Optional;
import nudge.data.Nearest;
import nudge.model.ModelException;
import nudge.model.ModelException.Kind;

/** Says in plain words why a server refused a request, and what that means for the others. */
final class Refusal {
    private static final int SHOWN_MODELS = 20;

    private Refusal() {}

    /** Asks the server for its models, where that helps. */
    @FunctionalInterface
    interface Models {
        List<String> names() throws InterruptedException;
    }

    static ModelException of(Server server, Reply reply, Models models) throws InterruptedException {
        var error = ServerError.of(reply);
        var context = ContextLimit.of(server, error);
        if (context.isPresent() && reply.status() < 500) {
            return context.get();
        }
        return switch (reply.status()) {
            case 401, 403 -> keyRefused(server, reply, error);
            case 404 -> notThere(server, error, models);
            case 429 -> tooMany(server, reply, error);
            case 402 -> server.failure(Kind.FATAL_FOR_RUN, said(server, reply, error) + " Its account has no credit.");
            case 408, 409, 425, 500, 502, 503, 504, 529 -> later(server, reply, error);
            default -> other(server, reply, error, models);
        };
    }

    private static ModelException other(Server server, Reply reply, ServerError error, Models models)
            throws InterruptedException {
        if (error.says("model_not_found") || (error.says("model") && error.says("not found"))) {
            return notThere(server, error, models);
        }
        return reply.status() > 500
                ? later(server, reply, error)
                : server.failure(
                        Kind.FATAL_FOR_REQUEST,
                        said(server, reply, error)
                                + " The same request would be refused again; change the model or its settings.");
    }

    private static String said(Server server, Reply reply, ServerError error) {
        return "The server at " + server.quoted() + " refused a request (" + reply.status() + ": " + error.message()
                + ").";
    }

    private static ModelException keyRefused(Server server, Reply reply, ServerError error) {
        var key = server.key();
        var what = key.isPresent()
                ? "The server at " + server.quoted() + " refused the key from "
                        + key.get().source()
                : "The server at " + server.quoted() + " wants a key, and there is none";
        return server.failure(
                Kind.FATAL_FOR_RUN,
                what + " (" + reply.status() + ": " + error.message() + "). Set " + server.keyVariable()
                        + " to a key that is valid there, or " + server.keyVariable()
                        + "_FILE to a file that holds one and that only you can read.");
    }

    private static ModelException tooMany(Server server, Reply reply, ServerError error) {
        if (error.says("insufficient_quota")) {
            return server.failure(
                    Kind.FATAL_FOR_RUN,
                    said(server, reply, error) + " Its account has no credit left, waiting won't help.");
        }
        return later(server, reply, error);
    }

    private static ModelException later(Server server, Reply reply, ServerError error) {
        boolean much = reply.status() == 429 || reply.status() == 503 || reply.status() == 529;
        return ModelException.later(
                server.masked("The server at " + server.quoted() + " can't answer now (" + reply.status() + ": "
                        + error.message() + ")."),
                much ? ModelException.Load.TOO_MUCH : ModelException.Load.NOT_SAID,
                reply.retryAfter());
    }

    private static ModelException notThere(Server server, ServerError error, Models models)
            throws InterruptedException {
        var names = names(models);
        if (names.isEmpty() || names.get().isEmpty() || names.get().contains(server.model())) {
            return server.failure(
                    Kind.FATAL_FOR_RUN,
                    "The server at " + server.quoted() + " does not know the address, or has no model '"
                            + server.model()
                            + "' (404: " + error.message()
                            + "), and lists no others. Check both; an OpenAI-compatible server's address mostly ends in /v1.");
        }
        var near = Nearest.of(server.model(), names.get());
        return server.failure(
                Kind.FATAL_FOR_RUN,
                "The server at " + server.quoted() + " has no model '" + server.model() + "'. It has: "
                        + listed(names.get()) + "."
                        + (near.isEmpty() ? "" : " Did you mean '" + String.join("', '", near) + "'?"));
    }

    private static String listed(List<String> names) {
        var sorted = names.stream().sorted().map(Reply::shortened).toList();
        return sorted.size() <= SHOWN_MODELS
                ? String.join(", ", sorted)
                : String.join(", ", sorted.subList(0, SHOWN_MODELS)) + ", ... (" + sorted.size() + " in all)";
    }

    private static Optional<List<String>> names(Models models) throws InterruptedException {
        try {
            return Optional.of(models.names());
        } catch (ModelException e) {
            return Optional.empty();
        }
    }
}
