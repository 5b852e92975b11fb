package nudge.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.prompt.Part;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import nudge.score.Answers.Answer;

/**
 * Writes a run as lines of JSON: what it is, then turns as they first occur, and samples with their results. A turn is
 * written once, as conversations in front of a question are the same for thousands of samples.
 */
public final class RunTextWriter {
    /** The shortest decimals on every JDK; Double.toString did not give them before 19 (JDK-4511638). */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build());

    private final OutputStream out;
    private final Map<Turn, Integer> turns = new HashMap<>();

    public RunTextWriter(OutputStream out) {
        this.out = out;
    }

    /** What the run is; the first line. */
    public void head(int number, RunDescription run) throws IOException {
        var json = Json.object();
        json.put("format", RunText.FORMAT);
        json.put("number", number);
        json.put("hash", run.hash());
        json.put("task", run.task());
        json.set("conditions", Json.texts(run.conditions()));
        json.set("pack", Json.parsed(PackJson.write(withoutTexts(run.pack()))));
        json.set("header", Json.parsed(HeaderJson.write(run)));
        line(json);
    }

    /** A finished sample, with its results by condition in the run's order. */
    public void item(Sample sample, List<StoredResult> results) throws IOException {
        var array = Json.array();
        for (var result : results) {
            array.add(result(result));
        }
        var json = Json.object();
        json.set("sample", Json.parsed(SampleJson.write(sample)));
        json.set("results", array);
        line(json);
    }

    /** A sample that was not finished. */
    public void unfinished(Sample sample) throws IOException {
        var json = Json.object();
        json.set("rest", Json.parsed(SampleJson.write(sample)));
        line(json);
    }

    private JsonNode result(StoredResult result) throws IOException {
        var json = Json.object();
        json.put("condition", result.condition());
        json.put("outcome", result.score().outcome().name());
        json.put("answer", result.score().answer());
        json.set("values", Json.numbersByName(new TreeMap<>(result.score().values())));
        if (!result.error().isEmpty()) {
            json.put("error", result.error());
        }
        var prompts = json.putObject("prompts");
        for (var prompt : result.answers().byPrompt().entrySet()) {
            chains(prompts.putArray(prompt.getKey()), prompt.getValue());
        }
        return json;
    }

    /** Every chain has an entry, also where all have the same answer. */
    private void chains(ArrayNode chains, List<Answer> answers) throws IOException {
        for (var answer : answers) {
            var json = chains.addObject();
            var rows = json.putArray("turns");
            for (var turn : answer.prompt().turns()) {
                rows.add(number(turn));
            }
            var completion = answer.completion();
            json.set("fills", Json.parsed(FillsJson.write(completion.fills())));
            if (!completion.notes().isEmpty()) {
                json.set("notes", Json.texts(completion.notes()));
            }
        }
    }

    private int number(Turn turn) throws IOException {
        var known = turns.get(turn);
        if (known != null) {
            return known;
        }
        var json = Json.object();
        json.put("turn", turn.role().name());
        var parts = json.putArray("parts");
        turn.parts().forEach(part -> part(parts.addObject(), part));
        line(json);
        turns.put(turn, turns.size());
        return turns.size() - 1;
    }

    private static void part(ObjectNode json, Part part) {
        if (!part.isHole()) {
            json.put("slot", part.name()).put("text", part.text());
        } else {
            HoleJson.put(json, part);
        }
    }

    /** What was sent stands with each answer. */
    private static PromptPack withoutTexts(PromptPack pack) {
        return new PromptPack(pack.name(), pack.source(), pack.licence(), new TreeMap<>(), new TreeMap<>());
    }

    private void line(ObjectNode json) throws IOException {
        out.write(MAPPER.writeValueAsBytes(json));
        out.write('\n');
    }
}
