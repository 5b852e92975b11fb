package nudge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nudge.data.DataException;

/** JSON as the store writes it. Numbers without a value are the strings {@code "NaN"} and {@code "-Infinity"}. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new DataException("The store holds JSON that cannot be read: '" + json + "'.", e);
        }
    }

    static ArrayNode texts(Iterable<String> texts) {
        var array = array();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode textsByName(Map<String, String> texts) {
        var object = object();
        texts.forEach(object::put);
        return object;
    }

    static ObjectNode numbersByName(Map<String, Double> numbers) {
        var object = object();
        numbers.forEach((name, number) -> object.set(name, number(number)));
        return object;
    }

    static JsonNode number(double number) {
        var nodes = MAPPER.getNodeFactory();
        return Double.isNaN(number) || Double.isInfinite(number)
                ? nodes.textNode(Double.toString(number))
                : nodes.numberNode(number);
    }

    static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.textValue()) : node.doubleValue();
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        var list = new ArrayList<T>(array.size());
        array.forEach(node -> list.add(each.apply(node)));
        return list;
    }

    static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    static <T> SortedMap<String, T> map(JsonNode object, Function<JsonNode, T> each) {
        var map = new TreeMap<String, T>();
        object.properties().forEach(entry -> map.put(entry.getKey(), each.apply(entry.getValue())));
        return map;
    }
}
