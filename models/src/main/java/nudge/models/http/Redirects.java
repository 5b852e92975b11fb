package nudge.models.http;

import nudge.model.ModelException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Follows a server that sends us elsewhere, but only to itself: a key goes to no other host. */
final class Redirects {
    private static final int MOST = 5;

    private Redirects() {}

    static boolean is(Response response) {
        return switch (response.code()) {
            case 301, 302, 303, 307, 308 -> response.header("Location") != null;
            default -> false;
        };
    }

    /** The same request to where the server says. */
    static Request next(Server server, Request request, Response response, int hops) {
        var location = String.valueOf(response.header("Location"));
        var target = request.url().resolve(location);
        if (target == null || !isSame(target, request.url())) {
            throw server.failure(
                    ModelException.Kind.FATAL_FOR_RUN,
                    "The server at " + server.quoted() + " sends us elsewhere, to '" + Reply.shortened(location)
                            + "'. That is not followed, since a key goes to no other host. If you trust that address, name it with"
                            + " --base-url.");
        }
        if (hops >= MOST) {
            throw server.failure(
                    ModelException.Kind.FATAL_FOR_RUN,
                    "The server at " + server.quoted() + " sends us in circles: " + (hops + 1)
                            + " redirects, the last to '" + Reply.shortened(location)
                            + "'. Check the address you gave with --base-url.");
        }
        return request.newBuilder().url(target).build();
    }

    private static boolean isSame(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }
}
