package nudge.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nudge.model.LanguageModel;
import nudge.models.http.MockServerMain;
import nudge.models.http.OpenAiProvider;

/** The mock server as a program of its own, warm before it is asked. */
final class MockProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WARM_REQUESTS = "20000";

    private final Process process;
    private final String url;

    private MockProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static MockProcess start(int latencyMillis) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                MockServerMain.class.getName(),
                "0",
                Integer.toString(latencyMillis));
        builder.environment().put("MOCK_WARM", WARM_REQUESTS);
        var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var told = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
        if (told == null) {
            throw new IOException("The mock server did not start.");
        }
        return new MockProcess(process, told);
    }

    /** Only what the server needs: whoever runs a benchmark may have loaded its classes from anywhere. */
    private static String classPath() {
        return List.of(
                        MockServerMain.class,
                        OpenAiProvider.class,
                        LanguageModel.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class)
                .stream()
                .map(MockProcess::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return url;
    }

    /** What it counted. */
    JsonNode counters() throws IOException {
        return told("/_counters");
    }

    Flight flight() throws IOException {
        return Flight.of(told("/_flight"));
    }

    private JsonNode told(String path) throws IOException {
        try (var answer = URI.create(url + path).toURL().openStream()) {
            return JSON.readTree(answer);
        }
    }

    /** Time of the processor so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
