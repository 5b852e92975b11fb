package nudge.shell;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What records, maps, collections and arrays hold, by name: at most {@value #MOST_ROWS} of them. */
final class ValueParts {
    static final int MOST_ROWS = 50;
    static final int MOST_COLUMNS = 20;

    private ValueParts() {}

    static boolean isRecord(@Nullable Object value) {
        return value != null && value.getClass().isRecord() && value.getClass().getRecordComponents().length > 0;
    }

    static boolean hasParts(@Nullable Object value) {
        return value != null && (isRecord(value) || Elements.of(value).isPresent());
    }

    static List<@Nullable Object> rows(Elements elements) {
        var rows = new ArrayList<@Nullable Object>();
        for (var element : elements.all()) {
            if (rows.size() == MOST_ROWS) {
                break;
            }
            rows.add(element);
        }
        return rows;
    }

    /** The rows with their parts by name, or none where they have too many, or nothing in common. */
    static List<Map<String, @Nullable Object>> table(List<? extends @Nullable Object> rows) {
        Set<String> names = new LinkedHashSet<>();
        var table = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows) {
            var parts = parts(row);
            if (parts.isEmpty()) {
                return List.of();
            }
            names.addAll(parts.get().keySet());
            table.add(parts.get());
        }
        return names.size() > MOST_COLUMNS ? List.of() : table;
    }

    /** The parts of a row of a table by name: of records, of maps with texts as keys, of arrays and lists by number. */
    static Optional<Map<String, @Nullable Object>> parts(@Nullable Object row) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        if (row == null) {
            return Optional.empty();
        }
        if (isRecord(row)) {
            fields(row).forEach((key, value) -> parts.put(key.name(), value));
        } else if (row instanceof Map<?, ?> map) {
            if (map.isEmpty() || !map.keySet().stream().allMatch(String.class::isInstance)) {
                return Optional.empty();
            }
            map.forEach((key, value) -> parts.put(String.valueOf(key), value));
        } else {
            var elements = Elements.of(row);
            if (elements.isEmpty()
                    || elements.get().size() == 0
                    || elements.get().size() > MOST_COLUMNS) {
                return Optional.empty();
            }
            rows(elements.get()).forEach(value -> parts.put(String.valueOf(parts.size()), value));
        }
        return Optional.of(parts);
    }

    /** The name of a record's component, which is no text of the record's. */
    record Key(String name) {}

    static Map<Key, @Nullable Object> fields(Object value) {
        var fields = new LinkedHashMap<Key, @Nullable Object>();
        Arrays.stream(value.getClass().getRecordComponents())
                .limit(MOST_ROWS)
                .forEach(component -> fields.put(new Key(component.getName()), field(component, value)));
        return fields;
    }

    private static @Nullable Object field(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            return accessor.trySetAccessible() ? accessor.invoke(value) : new Unknown("(not accessible)");
        } catch (ReflectiveOperationException e) {
            return new Unknown("(failed: " + e.getCause() + ")");
        }
    }

    /** Says why there is no value. */
    record Unknown(String why) {}

    static Map<Object, @Nullable Object> entries(Map<?, ?> map) {
        var entries = new LinkedHashMap<Object, @Nullable Object>();
        for (var entry : map.entrySet()) {
            if (entries.size() == MOST_ROWS) {
                break;
            }
            Object key = entry.getKey();
            entries.put(key == null ? new Key("null") : key, entry.getValue());
        }
        return entries;
    }
}
