package nudge.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** JSON Lines: one object a line, blank lines skipped. */
final class JsonLines {
    /**
     * An object and where it stands.
     *
     * @param number of the line, from 1
     */
    record Line(int number, JsonNode object) {
        /** The named text; a problem where it is not there. */
        String text(String name, Problems problems) {
            var value = object.path(name);
            if (!value.isTextual() || value.textValue().isBlank()) {
                problems.add(
                        number,
                        "'" + name + "' is " + (value.isMissingNode() ? "missing" : shown(value))
                                + "; it should be a text");
                return "";
            }
            return value.textValue();
        }

        /** The named whole number; a problem and -1 where it is not there. */
        int number(String name, Problems problems) {
            var value = object.path(name);
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                problems.add(
                        number,
                        "'" + name + "' is " + (value.isMissingNode() ? "missing" : shown(value))
                                + "; it should be a whole number");
                return -1;
            }
            return value.intValue();
        }

        private static String shown(JsonNode value) {
            var text = value.toString();
            return text.length() <= 60 ? text : text.substring(0, 57) + "...";
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    static List<Line> read(List<String> lines, Problems problems) {
        var read = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(i + 1, lines.get(i), read, problems);
            }
        }
        return List.copyOf(read);
    }

    private static void add(int number, String line, List<Line> read, Problems problems) {
        try {
            var object = JSON.readTree(line);
            if (object.isObject()) {
                read.add(new Line(number, object));
            } else {
                problems.add(number, "not a JSON object");
            }
        } catch (JsonProcessingException e) {
            problems.add(
                    number,
                    "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }
}
