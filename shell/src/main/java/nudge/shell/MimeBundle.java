package nudge.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One value in several forms, by MIME type, in order: whoever shows it takes the richest that it can.
 *
 * @param data texts; images in base64; of types that are JSON ({@code application/json}, {@code ...+json}) the JSON text
 */
public record MimeBundle(Map<String, String> data) {
    public static final String PLAIN = "text/plain";
    public static final String HTML = "text/html";
    public static final String MARKDOWN = "text/markdown";
    public static final String PNG = "image/png";
    public static final String SVG = "image/svg+xml";
    public static final String VEGA_LITE = "application/vnd.vegalite.v5+json";

    /** Shows nothing. */
    public static final MimeBundle NOTHING = new MimeBundle(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        data.forEach((type, text) -> {
            if (isJson(type)) {
                tree(type, text);
            }
        });
    }

    /** Text alone. */
    public static MimeBundle plain(String text) {
        return new MimeBundle(Map.of(PLAIN, text));
    }

    /** One more form, in the place of one of that type. */
    public MimeBundle with(String type, String text) {
        var more = new LinkedHashMap<>(data);
        more.put(type, text);
        return new MimeBundle(more);
    }

    /** The form of a type, if there is one. */
    public Optional<String> get(String type) {
        return Optional.ofNullable(data.get(type));
    }

    /** The text for terminals; empty where there is none. */
    public String plain() {
        return data.getOrDefault(PLAIN, "");
    }

    public boolean isEmpty() {
        return data.isEmpty();
    }

    /** Whether values of a type are JSON trees, not strings, where bundles are written as JSON. */
    static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    /** By MIME type: a {@link String}, or where the type is JSON a tree. */
    public Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        data.forEach((type, text) -> values.put(type, isJson(type) ? tree(type, text) : text));
        return Collections.unmodifiableMap(values);
    }

    /** As Jupyter's messages want it: strings, and trees where the type is JSON. Each call gives another. */
    public ObjectNode json() {
        var root = JsonNodeFactory.instance.objectNode();
        data.forEach((type, text) -> {
            if (isJson(type)) {
                root.set(type, tree(type, text));
            } else {
                root.put(type, text);
            }
        });
        return root;
    }

    private static JsonNode tree(String type, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The text of type '" + type + "' is no JSON: " + e.getOriginalMessage() + ".", e);
        }
    }
}
