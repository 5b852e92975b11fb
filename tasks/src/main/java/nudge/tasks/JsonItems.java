package nudge.tasks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The objects of one array in a JSON document, each with the line it begins on. */
final class JsonItems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonItems() {}

    /** Those of an array that is the whole document, or of the named field of an object. */
    static List<JsonLines.Line> read(String text, String field, Problems problems) {
        var read = new ArrayList<JsonLines.Line>();
        try (var parser = JSON.createParser(text)) {
            if (atArray(parser, field)) {
                items(parser, read, problems);
            } else {
                problems.add(1, "there is no list " + (field.isEmpty() ? "of items" : "'" + field + "'") + " in it");
            }
        } catch (JsonProcessingException e) {
            problems.add(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
        return List.copyOf(read);
    }

    private static boolean atArray(JsonParser parser, String field) throws IOException {
        var token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return true;
        }
        if (token != JsonToken.START_OBJECT || field.isEmpty()) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(field);
            if (parser.nextToken() == JsonToken.START_ARRAY && found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static void items(JsonParser parser, List<JsonLines.Line> read, Problems problems) throws IOException {
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                problems.add(parser.currentLocation().getLineNr(), "the list ends too early: the file is cut off");
                return;
            }
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode item = JSON.readTree(parser);
            if (item.isObject()) {
                read.add(new JsonLines.Line(line, item));
            } else {
                problems.add(line, "an item is not a JSON object");
            }
        }
    }
}
