package nudge.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Several texts in one field of a sample. */
final class TextLists {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TextLists() {}

    static String written(List<String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts cannot be written as JSON.", e);
        }
    }

    /** What {@link #written} wrote; none of an empty text. */
    static List<String> read(String field) {
        try {
            return field.isEmpty() ? List.of() : List.of(JSON.readValue(field, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a list of texts: '" + field + "'.", e);
        }
    }
}
