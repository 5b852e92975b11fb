package nudge.shell;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a collection, a map or an array holds.
 *
 * @param heading what stands above its elements where they take a line each
 */
record Elements(String open, String close, String heading, int size, Iterable<? extends @Nullable Object> all) {
    /** The elements of a value; nothing where it holds none. */
    static Optional<Elements> of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new Elements("{", "}", map.size() + " entries", map.size(), map.entrySet()));
        }
        if (value instanceof Collection<?> all) {
            return Optional.of(new Elements("[", "]", all.size() + " elements", all.size(), all));
        }
        if (value != null && value.getClass().isArray()) {
            var type = value.getClass().getComponentType().getSimpleName();
            int size = Array.getLength(value);
            return Optional.of(new Elements("{", "}", type + "[" + size + "]", size, list(value, size)));
        }
        return Optional.empty();
    }

    /** At most so many elements, and a line that says how many there are besides. */
    List<String> first(int most, Function<@Nullable Object, String> shown) {
        var lines = new ArrayList<String>();
        for (var element : all) {
            if (lines.size() == most) {
                break;
            }
            lines.add(
                    element instanceof Map.Entry<?, ?> entry
                            ? shown.apply(entry.getKey()) + " = "
                                    + shown.apply(entry.getValue()).strip()
                            : shown.apply(element));
        }
        if (size > lines.size()) {
            lines.add("... " + (size - lines.size()) + " more");
        }
        return lines;
    }

    private static List<@Nullable Object> list(Object array, int size) {
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
