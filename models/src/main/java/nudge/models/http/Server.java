package nudge.models.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import nudge.data.UsageException;
import nudge.model.ModelException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A server and how to speak to it. Whatever is told of it goes through here, so that its key is struck out.
 *
 * @param base address that all paths follow, without a slash at its end
 * @param model as the server calls it; empty where it has one only
 * @param key to it, if there is one
 * @param keyVariable where a person puts the key
 * @param headers of every request, the key among them
 * @param list where it lists its models
 */
record Server(HttpUrl base, String model, Optional<Key> key, String keyVariable, Headers headers, ModelList list) {
    /**
     * Where a server lists its models.
     *
     * @param path behind the base
     * @param items field of the list
     * @param name field of each name
     */
    record ModelList(String path, String items, String name) {}

    /**
     * An address a person gave.
     *
     * @throws UsageException where it is none, or holds a password
     */
    static HttpUrl address(String text, String example) {
        var stripped = text.strip().replaceFirst("/+$", "");
        var url = HttpUrl.parse(stripped);
        if (url == null) {
            throw new UsageException("The address '" + hidden(stripped)
                    + "' is none of a server. It must begin with http:// or https://, such as " + example + ".");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.query() != null) {
            throw new UsageException("The address of '" + url.host()
                    + "' holds more than an address. Leave out user, password and query; a key goes into its variable or a"
                    + " file.");
        }
        return url;
    }

    private static String hidden(String text) {
        return text.replaceFirst("//[^/@]*@", "//***@");
    }

    HttpUrl at(String path) {
        return base.newBuilder().addPathSegments(path).build();
    }

    /** The address in quotes, for messages. */
    String quoted() {
        return "'" + base.toString().replaceFirst("/$", "") + "'";
    }

    String masked(String text) {
        return key.map(secret -> secret.masked(text)).orElse(text);
    }

    ModelException failure(ModelException.Kind kind, String message) {
        return new ModelException(kind, masked(message));
    }

    /** A failure with its cause, unless the key stands in that. */
    ModelException failure(ModelException.Kind kind, String message, @Nullable Throwable cause) {
        return cause == null || tells(cause)
                ? failure(kind, message)
                : new ModelException(kind, masked(message), cause);
    }

    private boolean tells(Throwable cause) {
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));
        return key.filter(secret -> secret.isIn(trace.toString())).isPresent();
    }
}
