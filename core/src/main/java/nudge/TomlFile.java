package nudge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nudge.data.Nearest;
import org.jspecify.annotations.Nullable;

/** A file a person writes (TOML 1.0), and what is wrong in it: a sentence or two each, with file and line. Use once. */
final class TomlFile {
    private final Path file;
    private final List<String> problems = new ArrayList<>();
    private final String text;
    private final ObjectNode root;

    private TomlFile(Path file, String text, ObjectNode root) {
        this.file = file;
        this.text = text;
        this.root = root;
    }

    /**
     * The file, empty where it cannot be read.
     *
     * @param otherwise what holds where it cannot
     */
    static TomlFile read(Path file, String otherwise) {
        var empty = new TomlMapper().createObjectNode();
        var text = "";
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
            return new TomlFile(
                    file, text, new TomlMapper().readTree(text) instanceof ObjectNode table ? table : empty);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            var broken = new TomlFile(file, text, empty);
            broken.problem(line, "is no TOML from here on: " + e.getOriginalMessage(), "Nothing of the file holds.");
            return broken;
        } catch (IOException e) {
            var unread = new TomlFile(file, text, empty);
            unread.problem(0, "can't be read: " + e.getMessage(), otherwise);
            return unread;
        }
    }

    ObjectNode root() {
        return root;
    }

    /** What is wrong so far. */
    List<String> problems() {
        return problems;
    }

    /** Tells of each key of a table that is not known. */
    void checkKeys(ObjectNode table, String where, List<String> known, String otherwise) {
        table.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                var near = Nearest.of(name, known);
                problem(
                        line(where, name),
                        "has the unknown key '" + name + "'" + (where.isEmpty() ? "" : " in [" + where + "]")
                                + ". Known: " + String.join(", ", known) + ".",
                        near.isEmpty() ? otherwise : "Did you mean '" + near.get(0) + "'?");
            }
        });
    }

    /**
     * A table's value; nothing where it is not there, or is none that the key takes, which is told.
     *
     * @param where name of the table, empty for the file's own
     * @param allowed which values there are, in words
     * @param next what holds, or what to do
     */
    <T> Optional<T> value(
            ObjectNode table,
            String where,
            String key,
            String allowed,
            String next,
            Function<JsonNode, Optional<T>> read) {
        @Nullable JsonNode node = table.get(key);
        if (node == null) {
            return Optional.empty();
        }
        var value = read.apply(node);
        if (value.isEmpty()) {
            problem(line(where, key), "gives '" + key + "' the value " + node + ". It takes " + allowed + ".", next);
        }
        return value;
    }

    void problem(int line, String what, String next) {
        var place = line > 0 ? file + ":" + line : file.toString();
        problems.add(place + " " + (what.endsWith(".") ? what : what + ".") + " " + next);
    }

    /** 1-based line where a key of a table is set; the table's where the key's can't be told, 0 where neither can. */
    int line(String table, String key) {
        var lines = text.lines().toList();
        int from = table.isEmpty() ? 0 : from(lines, table);
        var set = Pattern.compile("\\s*\\[?\\s*[\"']?" + Pattern.quote(key) + "[\"']?\\s*[=.\\]].*");
        for (int i = from; i < lines.size(); i++) {
            if (i > from && !table.isEmpty() && lines.get(i).stripLeading().startsWith("[")) {
                break;
            }
            if (set.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return from;
    }

    private static int from(List<String> lines, String table) {
        var head = Pattern.compile(
                "\\s*\\[\\s*" + Pattern.quote(table).replace(".", "\\E\\s*\\.\\s*[\"']?\\Q") + "[\"']?\\s*\\].*");
        for (int i = 0; i < lines.size(); i++) {
            if (head.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A text with something in it. */
    static Optional<String> word(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? Optional.of(node.textValue()) : Optional.empty();
    }

    static Optional<Integer> number(JsonNode node, int least, int most) {
        return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most
                ? Optional.of(node.intValue())
                : Optional.empty();
    }
}
