package nudge;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nudge.Config.Aid;
import nudge.Config.Editing;
import nudge.Config.Keys;
import nudge.view.Looks;

/** Reads one configuration file (TOML 1.0) and gathers what is wrong in it. Use once. */
final class ConfigFile {
    private static final int MOST_REQUESTS = 1024;
    private static final int MOST_LINES = 1_000_000;

    private final Path home;
    private final TomlFile file;

    ConfigFile(Path file, Path home) {
        this.home = home;
        this.file = TomlFile.read(file, "The defaults hold.");
    }

    Config read() {
        file.checkKeys(
                file.root(),
                "",
                Stream.of(ConfigKey.values()).map(ConfigKey::key).toList(),
                "It is left out.");
        return config();
    }

    private Config config() {
        var none = Looks.Wishes.NONE;
        var editing = Editing.DEFAULTS;
        return new Config(
                value(ConfigKey.MODEL, TomlFile::word),
                value(ConfigKey.DATA, ConfigFile::words).orElse(List.of()).stream()
                        .map(this::folder)
                        .toList(),
                value(ConfigKey.CONCURRENCY, node -> TomlFile.number(node, 1, MOST_REQUESTS)),
                value(ConfigKey.PROMPTS, TomlFile::word),
                new Looks.Wishes(
                        value(ConfigKey.COLOR, node -> choice(node, Looks.Colour.values()))
                                .orElse(none.colour()),
                        value(ConfigKey.THEME, node -> choice(node, Looks.Theme.values())),
                        value(ConfigKey.GLYPHS, node -> choice(node, Looks.Signs.values()))
                                .orElse(none.signs())),
                new Editing(
                        value(ConfigKey.EDITING, node -> choice(node, Keys.values()))
                                .orElse(editing.keys()),
                        value(ConfigKey.AUTOPAIR, ConfigFile::aid).orElse(editing.autopair()),
                        value(ConfigKey.SUGGEST, ConfigFile::aid).orElse(editing.suggest()),
                        value(ConfigKey.HISTORY, node -> TomlFile.number(node, 0, MOST_LINES))
                                .orElse(editing.history())),
                value(ConfigKey.STARTUP, ConfigFile::words).orElse(List.of()),
                value(ConfigKey.CLASSPATH, ConfigFile::words).orElse(List.of()),
                file.problems());
    }

    private <T> Optional<T> value(ConfigKey key, Function<JsonNode, Optional<T>> read) {
        return file.value(file.root(), "", key.key(), key.allowed(), "Until then its default holds.", read);
    }

    private Path folder(String name) {
        return name.startsWith("~/") ? home.resolve(name.substring(2)) : Path.of(name);
    }

    private static Optional<List<String>> words(JsonNode node) {
        var words = new ArrayList<String>();
        node.forEach(each -> TomlFile.word(each).ifPresent(words::add));
        return node.isArray() && words.size() == node.size() ? Optional.of(List.copyOf(words)) : Optional.empty();
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
