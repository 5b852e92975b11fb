package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import nudge.prompt.PromptPack;

/** A prompt pack as it stands in the table {@code pack}. */
final class PackJson {
    private PackJson() {}

    static String write(PromptPack pack) {
        var json = Json.object();
        json.put("name", pack.name());
        json.put("source", pack.source());
        json.put("licence", pack.licence());
        json.set("texts", Json.textsByName(pack.texts()));
        json.set("origins", Json.textsByName(pack.origins()));
        return json.toString();
    }

    static PromptPack read(String text) {
        var json = Json.parsed(text);
        return new PromptPack(
                json.path("name").asText(),
                json.path("source").asText(),
                json.path("licence").asText(),
                Json.map(json.path("texts"), JsonNode::asText),
                Json.map(json.path("origins"), JsonNode::asText));
    }
}
