package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import nudge.data.Citation;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.Prices;
import nudge.prompt.DialogueFormat;
import nudge.prompt.PromptPack;
import nudge.score.Reading;

/** What is fixed of a run, as it stands in the table {@code run}; hash, task, conditions and pack have their own columns. */
final class HeaderJson {
    private HeaderJson() {}

    static String write(RunDescription run) {
        var json = Json.object();
        json.put("citation", run.citation());
        json.put("reading", run.reading().label());
        json.put("seed", run.seed());
        json.put("chains", run.chains());
        json.put("breakdown", run.breakdown());
        json.set(
                "citations",
                Json.texts(run.citations().stream().map(Citation::bibtex).toList()));
        json.set("notes", Json.texts(run.notes()));
        json.set("recipe", Json.textsByName(run.recipe()));
        json.set("model", model(run.model()));
        return json.toString();
    }

    private static JsonNode model(ModelInfo model) {
        var json = Json.object();
        json.put("reference", model.reference());
        json.put("description", model.description());
        json.put("identity", model.identity());
        json.put("kind", model.kind().name());
        json.put("format", model.format().label());
        json.set(
                "capabilities",
                Json.texts(
                        model.capabilities().stream().map(Enum::name).sorted().toList()));
        json.set("attributes", Json.numbersByName(model.attributes()));
        if (model.prices().isKnown()) {
            var prices = model.prices();
            json.set(
                    "prices",
                    Json.numbersByName(
                            Map.of("input", prices.input(), "cached", prices.cached(), "output", prices.output())));
        }
        return json;
    }

    static RunDescription read(String hash, String task, String conditions, PromptPack pack, String header) {
        var json = Json.parsed(header);
        return new RunDescription(
                hash,
                task,
                json.path("citation").asText(),
                readModel(json.path("model")),
                Reading.parse(json.path("reading").asText()),
                Json.texts(Json.parsed(conditions)),
                pack,
                json.path("seed").asLong(),
                json.path("chains").asInt(),
                json.path("breakdown").asText(),
                Json.list(json.path("citations"), entry -> new Citation(entry.asText())),
                Json.texts(json.path("notes")),
                Json.map(json.path("recipe"), JsonNode::asText));
    }

    private static ModelInfo readModel(JsonNode json) {
        return new ModelInfo(
                json.path("reference").asText(),
                json.path("description").asText(),
                json.path("identity").asText(),
                ModelKind.valueOf(json.path("kind").asText()),
                DialogueFormat.parse(json.path("format").asText()),
                Json.texts(json.path("capabilities")).stream()
                        .map(Capability::valueOf)
                        .collect(Collectors.toSet()),
                Json.map(json.path("attributes"), Json::number),
                prices(json.path("prices")));
    }

    private static Prices prices(JsonNode json) {
        return json.isMissingNode()
                ? Prices.UNKNOWN
                : new Prices(
                        Json.number(json.path("input")),
                        Json.number(json.path("cached")),
                        Json.number(json.path("output")));
    }
}
