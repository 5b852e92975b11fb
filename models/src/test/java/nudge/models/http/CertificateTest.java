package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import nudge.model.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate nobody vouches for gets nothing, the key least of all. */
class CertificateTest {
    @TempDir
    Path folder;

    @Test
    void a_certificate_that_does_not_fit_is_refused_before_anything_is_sent()
            throws IOException, GeneralSecurityException, InterruptedException {
        var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(MockCertificate.in(folder)));
        var told = new AtomicInteger();
        https.createContext("/", exchange -> told.incrementAndGet());
        https.start();
        int port = https.getAddress().getPort();
        try (var model = Talk.chat("https://127.0.0.1:" + port + "/v1", Talk.PATIENT)) {
            var failure = Talk.failure(model, Talk.writing());

            assertThat(failure.kind()).isEqualTo(ModelException.Kind.FATAL_FOR_RUN);
            assertThat(failure)
                    .hasMessageStartingWith("The certificate of 'https://127.0.0.1:" + port + "/v1' was refused (")
                    .hasMessageEndingWith(
                            "). It must be made out to '127.0.0.1' by somebody this Java trusts. Nothing was"
                                    + " sent.");
            assertThat(told).hasValue(0);
        } finally {
            https.stop(0);
        }
    }

    @Test
    void a_server_without_tls_is_told_apart() {
        var server = Talk.server("https://127.0.0.1:1/v1");

        var failure = Failures.of(server, new SSLException("Unsupported or unrecognized SSL message"), Talk.HASTY);

        assertThat(failure)
                .hasMessage("The server at 'https://127.0.0.1:1/v1' does not speak TLS. Write http:// instead of"
                        + " https://.");
    }

    @Test
    void a_name_that_nobody_knows_is_told_apart() {
        var server = Talk.server("http://no-such-host.invalid/v1");

        var failure = Failures.of(server, new UnknownHostException("no-such-host.invalid"), Talk.HASTY);

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.RETRIABLE);
        assertThat(failure)
                .hasMessage(
                        "The server 'no-such-host.invalid' has no address: its name was not found (DNS). Check the name"
                                + " and the network, or give another address with --base-url.");
    }
}
