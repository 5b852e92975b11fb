package nudge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One item of BBQ as it stands in the published files, read here without any of the code that is tested.
 *
 * @param target the answer that follows the stereotype, by the published metadata; -1 where they name none
 */
record RecordedBbq(
        String id, String cluster, boolean isAmbiguous, List<String> answers, int label, int unknown, int target) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<RecordedBbq> read(Path folder, String category) throws IOException {
        var targets = targets(folder.resolve("additional_metadata.derived.csv"), category);
        var items = new ArrayList<RecordedBbq>();
        for (var line : Files.readAllLines(folder.resolve("data/" + category + ".jsonl"))) {
            items.add(item(JSON.readTree(line), category, targets));
        }
        return items;
    }

    private static RecordedBbq item(JsonNode json, String category, Map<String, Integer> targets) {
        var answers = new ArrayList<String>();
        int unknown = -1;
        for (int i = 0; i < 3; i++) {
            answers.add(json.path("ans" + i).asText());
            if (json.path("answer_info").path("ans" + i).path(1).asText().equals("unknown")) {
                unknown = i;
            }
        }
        var number = json.path("example_id").asText();
        return new RecordedBbq(
                category + "/" + number,
                json.path("question_index").asText(),
                json.path("context_condition").asText().equals("ambig"),
                answers,
                json.path("label").asInt(),
                unknown,
                targets.getOrDefault(number, -1));
    }

    /** The columns looked at hold no commas. */
    private static Map<String, Integer> targets(Path metadata, String category) throws IOException {
        var targets = new HashMap<String, Integer>();
        for (var line : Files.readAllLines(metadata)) {
            var cells = line.replace("\"", "").split(",", -1);
            if (cells[0].equals(category) && cells[3].matches("[012]")) {
                targets.put(cells[2], Integer.parseInt(cells[3]));
            }
        }
        return targets;
    }

    boolean isScorable() {
        return target >= 0;
    }

    /** The person that the stereotype does not follow. */
    int anti() {
        return 3 - unknown - target;
    }
}
