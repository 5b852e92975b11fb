package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import nudge.data.Sample;

/** A sample as it stands in the table {@code sample}. */
final class SampleJson {
    private SampleJson() {}

    static String write(Sample sample) {
        var json = Json.object();
        json.put("id", sample.id());
        json.set("fields", Json.textsByName(sample.fields()));
        json.set("choices", Json.texts(sample.choices()));
        json.put("target", sample.target());
        json.set("groups", Json.textsByName(sample.groups()));
        json.put("weight", sample.weight());
        return json.toString();
    }

    static Sample read(String text) {
        var json = Json.parsed(text);
        return new Sample(
                json.path("id").asText(),
                Json.map(json.path("fields"), JsonNode::asText),
                Json.texts(json.path("choices")),
                json.path("target").asInt(),
                Json.map(json.path("groups"), JsonNode::asText),
                json.path("weight").asDouble());
    }
}
