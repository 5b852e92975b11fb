package nudge.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.model.Fill;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.run.FormedPrompt;
import nudge.run.RunHeader;
import nudge.score.Answers.Answer;

/**
 * The answers of a run as a file that {@code replay:FILE} plays again (docs/replay.md): a line for each sample, condition
 * and prompt, with log-probabilities where the model gave them, and with its reasoning. Of several chains the first.
 */
public final class AnswersView implements View {
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build());

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public SortedMap<String, String> beside(Shown shown) {
        return BibFile.of(shown.report());
    }

    @Override
    public String render(Shown shown) {
        var lines = new ArrayList<String>();
        lines.add("# " + origin(shown.report().header()));
        for (var result : shown.results()) {
            result.byCondition()
                    .forEach((condition, outcome) -> outcome.shown().byPrompt().forEach((prompt, chains) -> {
                        if (!chains.isEmpty()) {
                            line(result.sample(), condition, prompt, chains.get(0))
                                    .ifPresent(lines::add);
                        }
                    }));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String origin(RunHeader header) {
        return SafeText.file("Answers of " + header.model().label() + " to " + header.subject() + ", read by "
                + header.reading().label() + ", prompts " + header.pack().name() + ", seed " + header.seed());
    }

    private Optional<String> line(Sample sample, String condition, String prompt, Answer answer) {
        return answer.completion().fill(Prompt.ANSWER).map(fill -> {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("id", sample.id());
            fields.put("condition", condition);
            if (!prompt.equals(FormedPrompt.MAIN)) {
                fields.put("prompt", prompt);
            }
            var logs = byChoice(sample, answer.prompt(), fill);
            fields.put(logs.isEmpty() ? "answer" : "log-probabilities", logs.isEmpty() ? fill.text() : logs);
            answer.completion()
                    .fill(Prompt.REASONING)
                    .ifPresent(reasoning -> fields.put(Prompt.REASONING, reasoning.text()));
            return written(fields);
        });
    }

    /** Nats for each choice of the sample, in the data's order; empty where some choice has none or JSON has no such number. */
    private static List<Double> byChoice(Sample sample, Prompt prompt, Fill fill) {
        var options = prompt.hole(fill.hole()).map(Part::options).orElse(List.of());
        boolean all = options.size() == sample.choices().size() || options.size() == sample.measured();
        if (!all || fill.logProbabilities().size() != options.size()) {
            return List.of();
        }
        var logs = IntStream.range(0, options.size())
                .boxed()
                .collect(Collectors.toMap(i -> options.get(i).choice(), fill.logProbabilities()::get, Math::max));
        boolean isWhole =
                logs.keySet().equals(IntStream.range(0, options.size()).boxed().collect(Collectors.toSet()))
                        && logs.values().stream().allMatch(Double::isFinite);
        return isWhole ? IntStream.range(0, options.size()).mapToObj(logs::get).toList() : List.of();
    }

    private String written(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields).replace("\u007f", "\\u007F");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers, strings, lists and maps are always JSON, yet these were not.", e);
        }
    }
}
