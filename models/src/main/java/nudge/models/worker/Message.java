package nudge.models.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line between a program and its worker: a flat JSON object of strings, numbers and lists of them. Doubles keep all
 * their bits. Lines of the worker begin with {@link #MARKER}; other lines of its output are log.
 *
 * @param fields values by name: {@code String}, {@code Long}, {@code Double} or a {@code List} of these
 */
public record Message(Map<String, Object> fields) {

    /** How a line of the worker begins that is a message; what native code prints does not begin so. */
    public static final String MARKER = "\u001enudge ";

    public Message {
        fields = Map.copyOf(fields);
    }

    /** A message with one field more or changed. */
    public Message with(String name, Object value) {
        var all = new LinkedHashMap<>(fields);
        all.put(name, value instanceof Integer number ? Long.valueOf(number) : value);
        return new Message(all);
    }

    /** An answer or request that holds its number only. */
    public static Message numbered(long id) {
        return new Message(Map.of("id", id));
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).map(String.class::cast);
    }

    /** A text that must be there. */
    public String string(String name) {
        return text(name).orElseThrow(() -> lacking(name));
    }

    public long number(String name) {
        if (fields.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw lacking(name);
    }

    public double decimal(String name) {
        if (fields.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw lacking(name);
    }

    public List<String> strings(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    public List<Double> decimals(String name) {
        return list(name).stream().map(value -> ((Number) value).doubleValue()).toList();
    }

    public List<Long> numbers(String name) {
        return list(name).stream().map(value -> ((Number) value).longValue()).toList();
    }

    private List<?> list(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw lacking(name);
    }

    private IllegalArgumentException lacking(String name) {
        return new IllegalArgumentException("The message lacks '" + name + "'. It holds: " + fields.keySet() + ".");
    }

    /** The message as one line of JSON, without a marker and without a line end. */
    public String json() {
        return Json.text(fields);
    }

    /**
     * Reads a line that {@link #json()} wrote.
     *
     * @throws IllegalArgumentException if the line is no such object
     */
    public static Message parse(String line) {
        return new Message(Json.object(line));
    }
}
