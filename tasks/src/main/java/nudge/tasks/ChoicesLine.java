package nudge.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nudge.data.Sample;

/** One question of a person's own file. */
record ChoicesLine(JsonLines.Line line, Problems problems) {
    private static final int FEWEST = 2;
    private static final int MOST = 26;

    /** The sample, or nothing where the line is broken (the problems say how). */
    Optional<Sample> sample() {
        int before = problems.count();
        var id = id();
        line.text("question", problems);
        var choices = choices();
        int target = target(choices.size());
        if (problems.count() > before) {
            return Optional.empty();
        }
        var fields = new TreeMap<String, String>();
        var groups = new TreeMap<String, String>();
        line.object().properties().forEach(entry -> {
            if (entry.getValue().isValueNode()) {
                (ChoicesFile.isGroup(entry.getKey()) ? groups : fields)
                        .put(entry.getKey(), entry.getValue().asText());
            }
        });
        fields.remove("id");
        fields.remove("target");
        groups.values().removeIf(String::isBlank);
        return Optional.of(new Sample(id, fields, choices, target, groups, 1));
    }

    private String id() {
        var value = line.object().path("id");
        return value.isIntegralNumber() ? value.asText() : line.text("id", problems);
    }

    private List<String> choices() {
        var array = line.object().path("choices");
        var choices = new ArrayList<String>();
        for (JsonNode choice : array) {
            if (choice.isTextual() && !choice.textValue().isBlank()) {
                choices.add(choice.textValue().strip());
            } else {
                problems.add(line.number(), "'choices' holds " + choice + "; each should be a text");
            }
        }
        if (choices.size() < FEWEST || choices.size() > MOST) {
            problems.add(
                    line.number(),
                    "'choices' has " + choices.size() + " texts; it should have " + FEWEST + " to " + MOST);
        } else if (choices.stream().distinct().count() < choices.size()) {
            problems.add(line.number(), "two of the 'choices' are the same");
        }
        return choices;
    }

    private int target(int choices) {
        int target = line.number("target", problems);
        if (target >= choices || target < -1) {
            problems.add(
                    line.number(),
                    "'target' is " + target + "; it should be the right choice's number, from 0 to " + (choices - 1));
        }
        return target;
    }
}
