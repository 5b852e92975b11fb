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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nudge.Config.Aid;
import nudge.Config.Editing;
import nudge.Config.Keys;
import nudge.data.Nearest;
import nudge.view.Looks;
import org.jspecify.annotations.Nullable;

/** Reads one configuration file (TOML 1.0) and gathers what is wrong in it. Use once. */
final class ConfigFile {
    private static final int MOST_REQUESTS = 1024;
    private static final int MOST_LINES = 1_000_000;

    private final Path file;
    private final Path home;
    private final List<String> warnings = new ArrayList<>();

    ConfigFile(Path file, Path home) {
        this.file = file;
        this.home = home;
    }

    Config read() {
        var text = "";
        var root = TomlMapper.builder().build().createObjectNode();
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
            if (new TomlMapper().readTree(text) instanceof ObjectNode read) {
                root = read;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            warn(line, "is no TOML from here on: " + e.getOriginalMessage(), "Nothing of the file holds.");
        } catch (IOException e) {
            warn(0, "can't be read: " + e.getMessage(), "The defaults hold.");
        }
        unknown(root, text);
        return config(root, text);
    }

    private Config config(ObjectNode root, String text) {
        var none = Looks.Wishes.NONE;
        var editing = Editing.DEFAULTS;
        return new Config(
                value(root, text, ConfigKey.MODEL, ConfigFile::word),
                value(root, text, ConfigKey.DATA, ConfigFile::words).orElse(List.of()).stream()
                        .map(this::folder)
                        .toList(),
                value(root, text, ConfigKey.CONCURRENCY, node -> number(node, 1, MOST_REQUESTS)),
                value(root, text, ConfigKey.PROMPTS, ConfigFile::word),
                new Looks.Wishes(
                        value(root, text, ConfigKey.COLOR, node -> choice(node, Looks.Colour.values()))
                                .orElse(none.colour()),
                        value(root, text, ConfigKey.THEME, node -> choice(node, Looks.Theme.values())),
                        value(root, text, ConfigKey.GLYPHS, node -> choice(node, Looks.Signs.values()))
                                .orElse(none.signs())),
                new Editing(
                        value(root, text, ConfigKey.EDITING, node -> choice(node, Keys.values()))
                                .orElse(editing.keys()),
                        value(root, text, ConfigKey.AUTOPAIR, ConfigFile::aid).orElse(editing.autopair()),
                        value(root, text, ConfigKey.SUGGEST, ConfigFile::aid).orElse(editing.suggest()),
                        value(root, text, ConfigKey.HISTORY, node -> number(node, 0, MOST_LINES))
                                .orElse(editing.history())),
                value(root, text, ConfigKey.STARTUP, ConfigFile::words).orElse(List.of()),
                value(root, text, ConfigKey.CLASSPATH, ConfigFile::words).orElse(List.of()),
                warnings);
    }

    private void unknown(ObjectNode root, String text) {
        var known = Stream.of(ConfigKey.values()).map(ConfigKey::key).toList();
        root.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                var near = Nearest.of(name, known);
                warn(
                        line(text, name),
                        "has the unknown key '" + name + "'. Known: " + String.join(", ", known) + ".",
                        near.isEmpty() ? "It is left out." : "Did you mean '" + near.get(0) + "'?");
            }
        });
    }

    private <T> Optional<T> value(ObjectNode root, String text, ConfigKey key, Function<JsonNode, Optional<T>> read) {
        @Nullable JsonNode node = root.get(key.key());
        if (node == null) {
            return Optional.empty();
        }
        var value = read.apply(node);
        if (value.isEmpty()) {
            warn(
                    line(text, key.key()),
                    "gives '" + key.key() + "' the value " + node + ". It takes " + key.allowed() + ".",
                    "Until then its default holds.");
        }
        return value;
    }

    private void warn(int line, String what, String next) {
        var place = line > 0 ? file + ":" + line : file.toString();
        warnings.add(place + " " + (what.endsWith(".") ? what : what + ".") + " " + next);
    }

    /** 1-based line where a key is set; 0 where it can't be told. */
    private static int line(String text, String key) {
        var set = Pattern.compile("\\s*\\[?\\s*[\"']?" + Pattern.quote(key) + "[\"']?\\s*[=.\\]].*");
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (set.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    private Path folder(String name) {
        return name.startsWith("~/") ? home.resolve(name.substring(2)) : Path.of(name);
    }

    private static Optional<String> word(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? Optional.of(node.textValue()) : Optional.empty();
    }

    private static Optional<List<String>> words(JsonNode node) {
        var words = new ArrayList<String>();
        node.forEach(each -> word(each).ifPresent(words::add));
        return node.isArray() && words.size() == node.size() ? Optional.of(List.copyOf(words)) : Optional.empty();
    }

    private static Optional<Integer> number(JsonNode node, int least, int most) {
        return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most
                ? Optional.of(node.intValue())
                : Optional.empty();
    }

    private static Optional<Aid> aid(JsonNode node) {
        return node.isBoolean() ? Optional.of(node.booleanValue() ? Aid.ON : Aid.OFF) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> choice(JsonNode node, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(node.textValue()))
                .findFirst();
    }
}
