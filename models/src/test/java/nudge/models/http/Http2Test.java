package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import nudge.model.Cancellation;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a server offers HTTP/2, requests share a connection. */
@Timeout(60)
class Http2Test {
    private static final int AT_ONCE = 20;
    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

    private final CountDownLatch together = new CountDownLatch(AT_ONCE);

    @Test
    void requests_at_the_same_time_share_one_connection() throws IOException, InterruptedException, ExecutionException {
        try (var server = serving(Protocol.HTTP_2, Protocol.HTTP_1_1)) {
            var connections = connections(server);

            assertThat(connections).hasSize(AT_ONCE).allMatch(line -> line.startsWith("HTTP/2"));
            assertThat(connections.stream().distinct())
                    .as("other connections lost the race")
                    .hasSize(1);
        }
    }

    @Test
    void a_server_that_does_not_offer_it_gets_a_connection_for_each()
            throws IOException, InterruptedException, ExecutionException {
        try (var server = serving(Protocol.HTTP_1_1)) {
            var connections = connections(server);

            assertThat(connections)
                    .hasSize(AT_ONCE)
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line.startsWith("HTTP/1.1"));
        }
    }

    private MockWebServer serving(Protocol... protocols) throws IOException {
        var server = new MockWebServer();
        server.setProtocols(List.of(protocols));
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(CERTIFICATE)
                .build()
                .sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                together.countDown();
                together.await();
                return new MockResponse.Builder().body("{}").build();
            }
        });
        server.start();
        return server;
    }

    /** On what so many requests came that were all under way at the same time. */
    private static List<String> connections(MockWebServer server) throws InterruptedException, ExecutionException {
        var http = new Http(client(), Talk.PATIENT);
        var asked = Talk.server("https://localhost:" + server.getPort() + "/v1");
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var replies = new ArrayList<Future<Reply>>();
            for (int i = 0; i < AT_ONCE; i++) {
                replies.add(threads.submit(
                        () -> http.post(asked, "completions", new byte[] {'{', '}'}, new Cancellation())));
            }
            for (var reply : replies) {
                assertThat(reply.get().status()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < AT_ONCE; i++) {
            var request = server.takeRequest(1, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            lines.add(request.getVersion() + " on connection " + request.getConnectionIndex());
        }
        return lines;
    }

    private static OkHttpClient client() {
        var trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(CERTIFICATE.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .build();
    }
}
