package nudge.models.embedded;

import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import org.junit.jupiter.api.Test;

class EmbeddedModelTest {
    @Test
    void smoke() throws Exception {
        try (var workers = new Workers()) {
            var cache = java.nio.file.Path.of(System.getProperty("user.home"), ".cache/nudge");
            var start = new WorkerStart(
                    cache.resolve("weights/SmolLM2-135M-Instruct.Q4_1.gguf"), 0, 2, 500_000_000L, cache);
            var info = new nudge.model.ModelInfo(
                    "smollm2",
                    "",
                    "",
                    nudge.model.ModelKind.MODEL,
                    nudge.prompt.DialogueFormat.GGUF_TEMPLATE,
                    java.util.Set.of(),
                    new java.util.TreeMap<>());
            var model = new EmbeddedModel(info, start, workers);
            var prompt = Prompt.of(
                    Turn.human(new Part.Text("question", "What is the capital of France?")),
                    Turn.assistant(new Part.Generate("reasoning", 30, List.of())),
                    Turn.human(new Part.Text("ask", "So?")),
                    Turn.assistant(
                            new Part.Text("p", "The answer is ("),
                            new Part.Choose("answer", List.of(new Option("a", 0), new Option("b", 1)))));
            for (int i = 0; i < 3; i++) {
                long t = System.nanoTime();
                System.out.println(model.complete(
                                new Request(prompt, sample(), "Q", "main", i, 7, Sampling.DEFAULTS), new Cancellation())
                        + " " + (System.nanoTime() - t) / 1000000);
            }
        }
    }

    static Sample sample() {
        return Sample.question("x", Map.of());
    }
}
