package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.model.Cancellation;
import nudge.model.ModelException;

/** One server, spoken to in JSON: what it can not take is left out, and what it refuses is told in plain words. */
final class Api {
    private final Http http;
    private final Server server;
    private final RefusedFields refused = new RefusedFields();

    Api(Http http, Server server) {
        this.http = http;
        this.server = server;
    }

    /** Hears the events of a stream. */
    @FunctionalInterface
    interface Events {
        /** One event; false ends the stream: all that is wanted is here. */
        boolean event(JsonNode event);
    }

    /** How a stream ended. */
    enum End {
        /** As streams of its kind end, or because no more was wanted. */
        SAID,
        /** It ended, and did not say so. */
        CUT
    }

    /** What a try came to: an answer, the end of a stream, or a refusal. */
    private record Try(Optional<Reply> refusal, Optional<JsonNode> answer, End end) {}

    Server server() {
        return server;
    }

    RefusedFields refused() {
        return refused;
    }

    JsonNode get(String path, Cancellation cancellation) throws InterruptedException {
        var reply = http.get(server, path, cancellation);
        if (!reply.isGood()) {
            throw Refusal.of(server, reply, () -> List.of());
        }
        return json(reply);
    }

    /**
     * The answer to a request.
     *
     * @throws ModelException likewise for an answer that is no JSON
     */
    JsonNode post(String path, ObjectNode body, Cancellation cancellation) throws InterruptedException {
        return tries(path, body, cancellation, (head, in) -> {
                    var reply = Http.whole(head, in);
                    return reply.isGood()
                            ? new Try(Optional.empty(), Optional.of(json(reply)), End.SAID)
                            : new Try(Optional.of(reply), Optional.empty(), End.SAID);
                })
                .answer()
                .orElseThrow();
    }

    /** As {@link #post}, the answer event by event; both forms of streams are understood, SSE and JSON lines. */
    End stream(String path, ObjectNode body, Cancellation cancellation, Events events) throws InterruptedException {
        return tries(
                        path,
                        body,
                        cancellation,
                        (head, in) -> head.isGood()
                                ? new Try(Optional.empty(), Optional.empty(), read(head, in, cancellation, events))
                                : new Try(Optional.of(Http.whole(head, in)), Optional.empty(), End.CUT))
                .end();
    }

    private Try tries(String path, ObjectNode body, Cancellation cancellation, Http.Taker<Try> taker)
            throws InterruptedException {
        while (true) {
            var sent = refused.without(body);
            var outcome = http.post(server, path, Json.bytes(sent), cancellation, taker);
            if (outcome.refusal().isEmpty()) {
                return outcome;
            }
            var reply = outcome.refusal().get();
            if (!refused.learn(reply, sent)) {
                throw Refusal.of(server, reply, () -> models(cancellation));
            }
        }
    }

    private End read(Reply head, InputStream in, Cancellation cancellation, Events events) throws IOException {
        var lines = new StreamLines(in);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            Http.stopIf(cancellation);
            var data = StreamLines.data(line.get());
            if (data.equals("[DONE]") || (!data.isEmpty() && !events.event(event(head, data)))) {
                return End.SAID;
            }
        }
        return End.CUT;
    }

    private JsonNode event(Reply head, String data) {
        var event = json(new Reply(head.status(), head.type(), head.retryAfter(), data));
        if (event.has("error") && !event.path("error").isNull()) {
            throw server.failure(
                    ModelException.Kind.RETRIABLE,
                    "The server at " + server.quoted() + " failed in the middle of its answer ("
                            + ServerError.of(new Reply(500, "", Optional.empty(), data))
                                    .message() + "). Ask again.");
        }
        return event;
    }

    /** The names of the server's models. */
    List<String> models(Cancellation cancellation) throws InterruptedException {
        var names = new ArrayList<String>();
        if (!server.list().path().isEmpty()) {
            get(server.list().path(), cancellation)
                    .path(server.list().items())
                    .forEach(item -> names.add(item.path(server.list().name()).asText()));
        }
        return List.copyOf(names);
    }

    private JsonNode json(Reply reply) {
        if (reply.isPage()) {
            throw server.failure(
                    ModelException.Kind.RETRIABLE,
                    "The server at " + server.quoted()
                            + " answered with a web page instead of JSON. Check the address (--base-url), and whether a proxy or a"
                            + " log-in page stands before it.");
        }
        return Json.tree(reply.body())
                .orElseThrow(() -> server.failure(
                        ModelException.Kind.RETRIABLE,
                        "The server at " + server.quoted() + " answered with broken JSON: '" + reply.shown()
                                + "'. Ask again."));
    }

    /** A text that ended before its end. */
    ModelException cut() {
        return server.failure(
                ModelException.Kind.RETRIABLE,
                "The answer of " + server.quoted() + " ended in the middle of its text. Ask again.");
    }

    /** An answer that holds nothing: never scored as a wrong one. */
    ModelException empty(String why) {
        return server.failure(
                ModelException.Kind.RETRIABLE,
                "The server at " + server.quoted() + " gave an empty answer" + (why.isEmpty() ? "" : " (" + why + ")")
                        + ". Ask again.");
    }
}
