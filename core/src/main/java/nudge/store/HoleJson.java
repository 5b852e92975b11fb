package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nudge.prompt.Option;
import nudge.prompt.Part;

/** A hole of a prompt, as it stands among the parts of a turn. */
final class HoleJson {
    private HoleJson() {}

    static void put(ObjectNode json, Part part) {
        if (part instanceof Part.Generate hole) {
            json.put("generate", hole.name()).put("max_tokens", hole.maxTokens());
            json.set("stop", Json.texts(hole.stop()));
        } else {
            var options = json.put("choose", part.name()).putArray("options");
            part.options()
                    .forEach(option ->
                            options.addObject().put("text", option.text()).put("choice", option.choice()));
        }
    }

    static Part read(JsonNode json) {
        if (json.has("generate")) {
            return new Part.Generate(
                    json.path("generate").asText(), json.path("max_tokens").asInt(), Json.texts(json.path("stop")));
        }
        return new Part.Choose(
                json.path("choose").asText(),
                Json.list(
                        json.path("options"),
                        option -> new Option(
                                option.path("text").asText(),
                                option.path("choice").asInt())));
    }
}
