package nudge.shell;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * About how many bytes an object keeps, told from few of its parts: of arrays and of Java's own collections some elements
 * are looked at and the rest are taken to be like them; of objects of snippets, their fields. Used once.
 */
final class Weight {
    private static final int HEADER = 16;
    private static final int REFERENCE = 4;
    private static final int NODE = 32;
    private static final int LOOKS = 20;
    private static final int DEEPEST = 5;

    private int visitsLeft = 3000;

    private Weight() {}

    static long of(@Nullable Object value) {
        try {
            return new Weight().of(value, 0);
        } catch (RuntimeException e) {
            // Another thread changes it while it is looked at: then it cannot be told cheaply.
            return HEADER;
        }
    }

    private long of(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST || visitsLeft-- <= 0) {
            return 0;
        }
        if (value instanceof CharSequence text) {
            return 2L * HEADER + text.length();
        }
        if (value.getClass().isArray()) {
            return array(value, depth);
        }
        if (value instanceof Collection<?> all && isJava(value)) {
            return HEADER + all.size() * (REFERENCE + average(all, depth));
        }
        if (value instanceof Map<?, ?> map && isJava(value)) {
            return HEADER + map.size() * (NODE + average(map.keySet(), depth) + average(map.values(), depth));
        }
        return value.getClass().getModule().isNamed() ? HEADER : HEADER + fields(value, depth);
    }

    private static boolean isJava(Object value) {
        return value.getClass().getName().startsWith("java.util.");
    }

    private long average(Iterable<?> all, int depth) {
        long sum = 0;
        int seen = 0;
        for (var element : all) {
            sum += of(element, depth + 1);
            if (++seen == LOOKS) {
                break;
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }

    private long array(Object array, int depth) {
        long length = Array.getLength(array);
        var type = array.getClass().getComponentType();
        if (type.isPrimitive()) {
            return HEADER + length * bytes(type);
        }
        int step = (int) Math.max(1, length / LOOKS);
        long sum = 0;
        int seen = 0;
        for (int i = 0; i < length; i += step) {
            sum += of(Array.get(array, i), depth + 1);
            seen++;
        }
        return HEADER + length * REFERENCE + (seen == 0 ? 0 : length * sum / seen);
    }

    private static int bytes(Class<?> primitive) {
        return switch (primitive.getName()) {
            case "long", "double" -> Long.BYTES;
            case "int", "float" -> Integer.BYTES;
            case "short", "char" -> Short.BYTES;
            default -> 1;
        };
    }

    private long fields(Object value, int depth) {
        long sum = 0;
        for (Class<?> type = value.getClass();
                type != null && !type.getModule().isNamed();
                type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                sum += Modifier.isStatic(field.getModifiers()) ? 0 : field(field, value, depth);
            }
        }
        return sum;
    }

    private long field(Field field, Object value, int depth) {
        if (field.getType().isPrimitive()) {
            return bytes(field.getType());
        }
        try {
            return field.trySetAccessible() ? REFERENCE + of(field.get(value), depth + 1) : REFERENCE;
        } catch (IllegalAccessException e) {
            return REFERENCE;
        }
    }
}
