package nudge.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.ChoiceParser;

/** One question of a person's own file. */
record ChoicesLine(JsonLines.Line line, Problems problems) {
    static final String TARGET = "target";

    private static final int FEWEST = 2;
    private static final int MOST = 26;

    /** The sample, or nothing where the line is broken (the problems say how). */
    Optional<Sample> sample() {
        int before = problems.count();
        var id = id();
        line.text("question", problems);
        var choices = choices();
        int target = target(choices);
        unknown(choices.size());
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
        fields.remove(TARGET);
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

    /** The right choice's number; none where the line has no target, an empty one or -1. */
    private int target(List<String> choices) {
        var value = line.object().path(TARGET);
        if (value.isMissingNode() || value.isNull() || value.asText("x").isBlank()) {
            return Sample.NO_TARGET;
        }
        var range = "it should be the right choice's number, from 0 to " + (choices.size() - 1)
                + ", or be left out where there is none";
        if (value.isTextual() && choices.contains(value.textValue().strip())) {
            problems.add(
                    line.number(),
                    "'target' is the choice's words; give its number, "
                            + choices.indexOf(value.textValue().strip()));
            return Sample.NO_TARGET;
        }
        int target = line.number(TARGET, problems);
        if (value.isIntegralNumber() && (target >= choices.size() || target < Sample.NO_TARGET)) {
            problems.add(line.number(), "'target' is " + value.asText() + "; " + range);
        }
        return target;
    }

    /** The number of the choice that says that nobody can know. */
    private void unknown(int choices) {
        var value = line.object().path(ChoiceParser.UNKNOWN_FIELD).asText("");
        if (!value.isEmpty() && !(value.matches("\\d{1,2}") && Integer.parseInt(value) < choices)) {
            problems.add(
                    line.number(),
                    "'unknown' is '" + value + "'; it should be the number, from 0 to " + (choices - 1)
                            + ", of the choice that says that nobody can know");
        }
    }
}
