package nudge.models.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import nudge.model.Cancellation;
import nudge.model.ModelException;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * One client and one pool of connections. Requests go out on the thread that asks; a cancellation closes them at once. One
 * that breaks off on a connection that had served before, and may have been closed by then, goes out once more; on a new
 * one it does not. Safe for any number of threads.
 */
final class Http {
    private static final MediaType JSON = MediaType.get("application/json");

    /** As many idle connections as may be asked on at once. */
    private static final int IDLE_CONNECTIONS = 1024;

    /** Shorter than servers keep them (uvicorn: 5 s), so that no request meets a connection that is being closed. */
    private static final int IDLE_SECONDS = 4;

    private final OkHttpClient client;
    private final HttpLimits limits;

    Http(HttpLimits limits) {
        this(
                new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .build(),
                limits);
    }

    /** Over a client of its own: one that trusts whom others do not. */
    Http(OkHttpClient client, HttpLimits limits) {
        this.limits = limits;
        this.client = client.newBuilder()
                .connectTimeout(limits.connect())
                .readTimeout(limits.request())
                .writeTimeout(limits.request())
                .callTimeout(limits.request())
                .build();
    }

    /** The same pool under other limits. */
    Http within(HttpLimits others) {
        return others.equals(limits) ? this : new Http(client, others);
    }

    /** What is done with an answer, on the thread that asked. */
    @FunctionalInterface
    interface Taker<T> {
        T take(Reply head, InputStream body) throws IOException, InterruptedException;
    }

    Reply get(Server server, String path, Cancellation cancellation) throws InterruptedException {
        return call(server, request(server, path).get().build(), cancellation, Http::whole);
    }

    Reply post(Server server, String path, byte[] json, Cancellation cancellation) throws InterruptedException {
        return post(server, path, json, cancellation, Http::whole);
    }

    <T> T post(Server server, String path, byte[] json, Cancellation cancellation, Taker<T> taker)
            throws InterruptedException {
        return call(
                server,
                request(server, path).post(RequestBody.create(json, JSON)).build(),
                cancellation,
                taker);
    }

    /** The answer with its body. */
    static Reply whole(Reply head, InputStream body) throws IOException {
        return Reply.of(head.status(), head.type(), head.retryAfter(), body.readAllBytes());
    }

    private static Request.Builder request(Server server, String path) {
        return new Request.Builder().url(server.at(path)).headers(server.headers());
    }

    private <T> T call(Server server, Request first, Cancellation cancellation, Taker<T> taker)
            throws InterruptedException {
        var request = first;
        for (int hops = 0; ; hops++) {
            stopIf(cancellation);
            var call = client.newCall(request);
            Runnable stop = call::cancel;
            cancellation.onCancel(stop);
            try (var response = call.execute()) {
                if (!Redirects.is(response)) {
                    return taker.take(
                            head(response), new GuardedBody(response.body().byteStream(), server, limits));
                }
                request = Redirects.next(server, request, response, hops);
            } catch (IOException e) {
                stopIf(cancellation);
                if (Thread.interrupted()) {
                    throw interrupted(e);
                }
                throw Failures.of(server, e, limits);
            } finally {
                cancellation.forget(stop);
            }
        }
    }

    private static Reply head(Response response) {
        var wait = RetryAfter.of(
                response.header("Retry-After"), response.header("retry-after-ms"), response.header("Date"));
        return new Reply(response.code(), String.valueOf(response.header("Content-Type", "")), wait, "");
    }

    /** Called between the pieces of a stream, too: one may have been cancelled while its last bytes were here already. */
    static void stopIf(Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            throw new ModelException(
                    ModelException.Kind.CANCELLED, "Stopped as asked, before the answer was complete.");
        }
    }

    private static InterruptedException interrupted(IOException cause) {
        var interrupted = new InterruptedException("interrupted while a server was asked");
        interrupted.initCause(cause);
        return interrupted;
    }
}
