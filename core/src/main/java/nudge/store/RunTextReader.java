package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Role;
import nudge.prompt.Turn;
import nudge.score.Answers;
import nudge.score.Answers.Answer;
import nudge.score.Score;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RunTextWriter} wrote, or something that claims to be that. For one piece of work. */
public final class RunTextReader {
    private final List<Turn> turns = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Sample> rest = new ArrayList<>();
    private final List<StoredResult> results = new ArrayList<>();
    private int line;

    private RunTextReader() {}

    /**
     * The run.
     *
     * @throws DataException where a line is not what it should be, with its number
     * @throws IOException where the lines end in their midst
     */
    public static RunText read(BufferedReader lines) throws IOException {
        return new RunTextReader().all(lines);
    }

    private RunText all(BufferedReader lines) throws IOException {
        try {
            var head = next(lines);
            if (head == null || !head.path("format").isInt()) {
                throw new DataException("there is no run in them");
            }
            int format = head.path("format").intValue();
            if (format != RunText.FORMAT) {
                throw new DataException("they are written in form " + format + ", and this version of Nudge knows form "
                        + RunText.FORMAT);
            }
            for (var json = next(lines); json != null; json = next(lines)) {
                if (json.has("turn")) {
                    turns.add(turn(json));
                } else if (json.has("rest")) {
                    rest.add(SampleJson.read(json.path("rest").toString()));
                } else {
                    item(json);
                }
            }
            return new RunText(head.path("number").asInt(), description(head), samples, rest, results);
        } catch (NudgeException | IOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DataException("line " + line + " is not what it should be: " + e.getMessage(), e);
        }
    }

    private @Nullable JsonNode next(BufferedReader lines) throws IOException {
        var text = lines.readLine();
        line++;
        return text == null ? null : Json.parsed(text);
    }

    private static RunDescription description(JsonNode head) {
        return HeaderJson.read(
                head.path("hash").asText(),
                head.path("task").asText(),
                head.path("conditions").toString(),
                PackJson.read(head.path("pack").toString()),
                head.path("header").toString());
    }

    private void item(JsonNode json) {
        samples.add(SampleJson.read(json.path("sample").toString()));
        json.path("results").forEach(result -> results.add(result(result)));
    }

    private StoredResult result(JsonNode json) {
        var score = new Score(
                Score.Outcome.valueOf(json.path("outcome").asText()),
                json.path("answer").asText(),
                Json.map(json.path("values"), Json::number));
        var byPrompt = Json.map(json.path("prompts"), chains -> Json.list(chains, this::answer));
        return new StoredResult(
                samples.size(),
                json.path("condition").asText(),
                score,
                json.path("error").asText(),
                new Answers(new TreeMap<>(byPrompt)),
                Completion.Tokens.NONE);
    }

    private Answer answer(JsonNode json) {
        var prompt = new Prompt(Json.list(json.path("turns"), number -> turns.get(number.asInt())));
        var fills = FillsJson.read(json.path("fills").toString());
        return new Answer(prompt, new Completion(fills, Completion.Tokens.NONE, 0, Json.texts(json.path("notes"))));
    }

    private static Turn turn(JsonNode json) {
        return new Turn(Role.valueOf(json.path("turn").asText()), Json.list(json.path("parts"), RunTextReader::part));
    }

    private static Part part(JsonNode json) {
        return json.has("slot")
                ? new Part.Text(json.path("slot").asText(), json.path("text").asText())
                : HoleJson.read(json);
    }
}
