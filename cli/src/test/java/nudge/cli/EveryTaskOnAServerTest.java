package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import nudge.Registry;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import nudge.run.TaskDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every small set stands for its task: what can be asked of it can be asked of the originals. */
class EveryTaskOnAServerTest {
    @TempDir
    Path home;

    @Test
    void every_task_can_be_asked_of_a_server_that_tells_letters() throws Exception {
        assertThat(asked(MockPlan.DEFAULTS)).containsAll(small());
    }

    @Test
    void every_task_can_be_asked_of_a_server_that_tells_texts_alone() throws Exception {
        assertThat(asked(MockPlan.DEFAULTS.withTop(0))).containsAll(small());
    }

    private static Iterable<String> small() {
        return Registry.installed().tasks().keySet().stream()
                .filter(name -> name.endsWith(TaskDefinition.SMALL))
                .toList();
    }

    /** The tasks of which every sample was answered. */
    private Iterable<String> asked(MockPlan plan) throws Exception {
        try (var server = MockServer.start(plan)) {
            var said = Typed.at(home)
                    .with("OPENAI_API_KEY", "planted")
                    .nudge(
                            "run",
                            "all",
                            "--model",
                            "openai:mock-1",
                            "--base-url",
                            server.url() + "/v1",
                            "--limit",
                            "4",
                            "-c",
                            "Q",
                            "--format",
                            "json");

            assertThat(said.code()).as(said.err()).isZero();
            var names = new ArrayList<String>();
            for (JsonNode run : new ObjectMapper().readTree(said.out()).get("runs")) {
                assertThat(run.get("failed")).isEmpty();
                names.add(run.get("task").asText());
            }
            return names;
        }
    }
}
