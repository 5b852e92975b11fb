package nudge.models.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of messages, written and read: an object of strings, numbers and lists of them. By hand, since the worker's
 * class path holds no library for it.
 */
final class Json {
    private final String line;
    private int at;

    private Json(String line) {
        this.line = line;
    }

    /** An object in one line; numbers keep all their bits. */
    static String text(Map<String, Object> fields) {
        var out = new StringBuilder("{");
        for (var field : fields.entrySet()) {
            separate(out, '{');
            write(out, field.getKey());
            out.append(':');
            write(out, field.getValue());
        }
        return out.append('}').toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if the line is nothing like it
     */
    static Map<String, Object> object(String line) {
        var json = new Json(line);
        var fields = new LinkedHashMap<String, Object>();
        json.expect('{');
        while (!json.next('}')) {
            json.next(',');
            String name = json.string();
            json.expect(':');
            fields.put(name, json.value());
        }
        return fields;
    }

    private static void separate(StringBuilder out, char open) {
        if (out.charAt(out.length() - 1) != open) {
            out.append(',');
        }
    }

    private static void write(StringBuilder out, Object value) {
        if (value instanceof String text) {
            writeString(out, text);
        } else if (value instanceof Number number) {
            out.append(number);
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (Object element : list) {
                separate(out, '[');
                write(out, element);
            }
            out.append(']');
        } else {
            throw new IllegalArgumentException("A message holds no " + value.getClass() + ".");
        }
    }

    private static void writeString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private Object value() {
        return switch (line.charAt(at)) {
            case '"' -> string();
            case '[' -> list();
            default -> number();
        };
    }

    private List<Object> list() {
        var list = new ArrayList<Object>();
        expect('[');
        while (!next(']')) {
            next(',');
            list.add(value());
        }
        return list;
    }

    private Object number() {
        int start = at;
        while (at < line.length() && ",]}".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        String text = line.substring(start, at);
        return text.matches("-?\\d+") ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
    }

    private String string() {
        expect('"');
        var text = new StringBuilder();
        while (!next('"')) {
            char c = line.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        char c = line.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hexadecimal();
            default -> c;
        };
    }

    private char hexadecimal() {
        at += 4;
        return (char) Integer.parseInt(line.substring(at - 4, at), 16);
    }

    private boolean next(char wanted) {
        if (at >= line.length()) {
            throw new IllegalArgumentException("A message is one JSON object in a line; this one ends early: " + line);
        }
        if (line.charAt(at) != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char wanted) {
        if (!next(wanted)) {
            throw new IllegalArgumentException(
                    "A message has no '" + line.charAt(at) + "' where '" + wanted + "' belongs: " + line);
        }
    }
}
