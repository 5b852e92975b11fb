package nudge.models.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import nudge.model.ModelException;
import nudge.model.ModelException.Kind;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a connection failed. */
final class Failures {
    private static final String OTHER_ADDRESS = " Check that it runs, or give another address with --base-url.";

    private Failures() {}

    static ModelException of(Server server, IOException e, HttpLimits limits) {
        if (e instanceof UnknownHostException) {
            return server.failure(
                    Kind.RETRIABLE,
                    "The server '" + server.base().host()
                            + "' has no address: its name was not found (DNS). Check the name and the network, or give another"
                            + " address with --base-url.",
                    e);
        }
        if (isCertificate(e)) {
            return server.failure(
                    Kind.FATAL_FOR_RUN,
                    "The certificate of " + server.quoted() + " was refused ("
                            + Reply.shortened(String.valueOf(e.getMessage()))
                            + "). It must be made out to '" + server.base().host()
                            + "' by somebody this Java trusts. Nothing was sent.",
                    e);
        }
        if (e instanceof SSLException && message(e).contains("ssl message")) {
            return server.failure(
                    Kind.FATAL_FOR_RUN,
                    "The server at " + server.quoted() + " does not speak TLS. Write http:// instead of https://.",
                    e);
        }
        return e instanceof InterruptedIOException ? late(server, e, limits) : broken(server, e);
    }

    private static ModelException late(Server server, IOException e, HttpLimits limits) {
        boolean connecting = e instanceof SocketTimeoutException && message(e).contains("connect");
        return connecting
                ? server.failure(
                        Kind.RETRIABLE,
                        "The server at " + server.quoted() + " did not accept a connection within "
                                + limits.connect().toMillis() + " ms." + OTHER_ADDRESS,
                        e)
                : ModelException.later(
                        "The server at " + server.quoted() + " did not answer within "
                                + limits.request().toMillis()
                                + " ms. Ask fewer at once with --concurrency, or give it more time with --timeout.",
                        ModelException.Load.TOO_LATE,
                        Optional.empty());
    }

    private static ModelException broken(Server server, IOException e) {
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return server.failure(
                    Kind.RETRIABLE,
                    "No server answers at " + server.quoted() + " (connection refused)." + OTHER_ADDRESS,
                    e);
        }
        return server.failure(
                Kind.RETRIABLE,
                "The connection to " + server.quoted() + " broke off ("
                        + Reply.shortened(String.valueOf(e.getMessage()))
                        + ") before the answer was complete. Ask again.",
                e);
    }

    private static boolean isCertificate(IOException e) {
        if (e instanceof SSLPeerUnverifiedException) {
            return true;
        }
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return e instanceof SSLException && message(e).contains("certificate");
    }

    private static String message(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }
}
