package nudge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nudge.data.UsageException;
import nudge.model.Prices;
import nudge.prompt.DialogueFormat;

/** Reads the models file, and gathers what is wrong in it. Use once. */
final class ModelsFile {
    private static final String TABLE = "models";
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_AT_ONCE = 1_024;
    private static final List<String> KEYS =
            Stream.of(ModelKey.values()).map(ModelKey::key).toList();
    /** What people call a key, written without signs. */
    private static final List<String> SECRETS =
            List.of("key", "apikey", "token", "secret", "password", "authorization", "bearer");

    private final Path path;
    private final Path home;
    private final List<String> taken;
    private final TomlFile file;

    ModelsFile(NamedModels.Source source, List<String> taken) {
        this.path = source.file();
        this.home = source.home();
        this.taken = taken;
        this.file = TomlFile.read(path, "No model of it can be used.");
    }

    NamedModels read() {
        file.checkKeys(file.root(), "", List.of(TABLE), "Write a table a model, such as [models.qwen].");
        var models = new ArrayList<NamedModel>();
        var general = new ArrayList<>(file.problems());
        file.root().path(TABLE).properties().forEach(entry -> {
            file.problems().clear();
            models.add(model(entry.getKey(), entry.getValue()));
        });
        return new NamedModels(path, models, general);
    }

    private NamedModel model(String name, JsonNode node) {
        checkName(name);
        if (!(node instanceof ObjectNode table)) {
            file.problem(
                    file.line(TABLE, name),
                    "gives '" + name + "' the value " + node + ". A model is a table",
                    "Write [models." + name + "] with reference = \"openai:NAME\" below it.");
            return new NamedModel(
                    name, "", new TreeMap<>(), new TreeMap<>(), Prices.UNKNOWN, Optional.empty(), file.problems());
        }
        var where = TABLE + "." + name;
        var open = table.deepCopy();
        refuseKeys(table, open, where);
        file.checkKeys(open, where, KEYS, "Take it out.");
        return new NamedModel(
                name,
                reference(table, where),
                settings(table, where),
                attributes(table, where),
                prices(table, where),
                value(table, where, ModelKey.CONCURRENCY, number(MOST_AT_ONCE)),
                file.problems());
    }

    private void checkName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            file.problem(
                    file.line(TABLE, name),
                    "has the model '" + name + "', whose name is not one word",
                    "Take letters, digits, '-', '_' and '.'.");
        } else if (taken.contains(name)) {
            file.problem(
                    file.line("", TABLE + "." + name),
                    "calls a model '" + name + "', which another has as its own name",
                    "Give yours another name.");
        }
    }

    /** Keys in files that are shown, copied and committed do not stay secret: the value is not even repeated. */
    private void refuseKeys(ObjectNode table, ObjectNode open, String where) {
        table.fieldNames().forEachRemaining(key -> {
            if (SECRETS.contains(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
                open.remove(key);
                file.problem(
                        file.line(where, key),
                        "has a '" + key + "' in [" + where + "]. Keys never stand in this file",
                        "Put it into the provider's variable, such as OPENAI_API_KEY, or into a file that only you can"
                                + " read, and name that: key-file = \"FILE\".");
            }
        });
    }

    private String reference(ObjectNode table, String where) {
        if (!table.has(ModelKey.REFERENCE.key())) {
            file.problem(
                    file.line(where, ""),
                    "does not say which model [" + where + "] is",
                    "Add reference = \"openai:NAME\".");
        }
        return value(table, where, ModelKey.REFERENCE, TomlFile::word).orElse("");
    }

    private SortedMap<String, String> settings(ObjectNode table, String where) {
        var settings = new TreeMap<String, String>();
        put(settings, ModelKey.BASE_URL, value(table, where, ModelKey.BASE_URL, TomlFile::word));
        put(
                settings,
                ModelKey.KEY_FILE,
                value(table, where, ModelKey.KEY_FILE, TomlFile::word).map(this::beside));
        put(settings, ModelKey.DIALOGUE, value(table, where, ModelKey.DIALOGUE, ModelsFile::dialogue));
        put(settings, ModelKey.TIMEOUT, value(table, where, ModelKey.TIMEOUT, number(MOST_SECONDS)));
        put(settings, ModelKey.THREADS, value(table, where, ModelKey.THREADS, number(MOST_AT_ONCE)));
        put(settings, ModelKey.WEIGHTS, value(table, where, ModelKey.WEIGHTS, node -> TomlFile.word(node)
                .filter(form -> form.equals("as-is") || form.equals("q8_0"))));
        return settings;
    }

    private static void put(SortedMap<String, String> settings, ModelKey key, Optional<?> value) {
        value.ifPresent(given -> settings.put(key.key(), given.toString()));
    }

    private SortedMap<String, Double> attributes(ObjectNode table, String where) {
        return value(table, where, ModelKey.ATTRIBUTES, ModelsFile::numbers).orElseGet(TreeMap::new);
    }

    private Prices prices(ObjectNode table, String where) {
        return value(table, where, ModelKey.PRICES, ModelsFile::priced).orElse(Prices.UNKNOWN);
    }

    private <T> Optional<T> value(ObjectNode table, String where, ModelKey key, Function<JsonNode, Optional<T>> read) {
        return file.value(table, where, key.key(), key.allowed(), "Until then the model can't be used.", read);
    }

    private String beside(String name) {
        var named = name.startsWith("~/") ? home.resolve(name.substring(2)) : Path.of(name);
        return path.toAbsolutePath().resolveSibling(named).toString();
    }

    private static Function<JsonNode, Optional<Integer>> number(int most) {
        return node -> TomlFile.number(node, 1, most);
    }

    private static Optional<String> dialogue(JsonNode node) {
        try {
            return TomlFile.word(node)
                    .map(format -> DialogueFormat.parse(format).label());
        } catch (UsageException e) {
            return Optional.empty();
        }
    }

    private static Optional<SortedMap<String, Double>> numbers(JsonNode node) {
        var numbers = new TreeMap<String, Double>();
        node.properties().stream()
                .filter(entry -> entry.getValue().isNumber())
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().doubleValue()));
        return node.isObject() && numbers.size() == node.size() ? Optional.of(numbers) : Optional.empty();
    }

    private static Optional<Prices> priced(JsonNode node) {
        return numbers(node)
                .filter(numbers -> Prices.PARTS.containsAll(numbers.keySet()))
                .flatMap(numbers -> {
                    var prices = Prices.UNKNOWN;
                    try {
                        for (var each : numbers.entrySet()) {
                            prices = prices.with(each.getKey(), each.getValue());
                        }
                    } catch (UsageException e) {
                        return Optional.empty();
                    }
                    return Optional.of(prices).filter(Prices::isKnown);
                });
    }
}
