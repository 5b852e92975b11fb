package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nudge.model.Fill;

/** How a prompt's holes were filled, as it stands in the table {@code answer}; an empty array where none was. */
final class FillsJson {
    private FillsJson() {}

    static String write(List<Fill> fills) {
        var array = Json.array();
        for (var fill : fills) {
            var json = array.addObject();
            json.put("hole", fill.hole());
            json.put("text", fill.text());
            if (!fill.logProbabilities().isEmpty()) {
                var nats = json.putArray("log_probabilities");
                fill.logProbabilities().forEach(number -> nats.add(Json.number(number)));
            }
            if (!fill.optionTokens().isEmpty()) {
                var tokens = json.putArray("option_tokens");
                fill.optionTokens().forEach(tokens::add);
            }
            json.put("mode", fill.mode().name());
            json.put("finish", fill.finish().name());
        }
        return array.toString();
    }

    static List<Fill> read(String text) {
        return Json.list(Json.parsed(text), FillsJson::fill);
    }

    private static Fill fill(JsonNode json) {
        return new Fill(
                json.path("hole").asText(),
                json.path("text").asText(),
                Json.list(json.path("log_probabilities"), Json::number),
                Json.list(json.path("option_tokens"), JsonNode::asInt),
                Fill.Mode.valueOf(json.path("mode").asText()),
                Fill.Finish.valueOf(json.path("finish").asText()));
    }
}
