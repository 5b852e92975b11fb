package nudge;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.model.ModelOptions;
import nudge.model.Prices;

/**
 * What a run was asked with besides its experiment: settings of the model, prompt pack, folders of originals, requests at
 * once. Kept with the run, so that it can be gone on with from any folder. Of keys it holds the place at most.
 */
final class Surroundings {
    private static final String SETTING = "setting.";
    private static final String ATTRIBUTE = "attribute.";
    private static final String KEY_FILE = "key-file";
    private static final String PRICES = "prices";
    private static final String MODELS_FILE = "models-file";
    private static final String PACK = "pack";
    private static final String PACK_USE = "pack-use";
    private static final String DATA = "data";
    private static final String CONCURRENCY = "concurrency";

    private Surroundings() {}

    static SortedMap<String, String> of(Settings settings) {
        var told = new TreeMap<String, String>();
        settings.models()
                .settings()
                .forEach((name, value) -> told.put(SETTING + name, name.equals(KEY_FILE) ? place(value) : value));
        settings.models().attributes().forEach((name, value) -> told.put(ATTRIBUTE + name, Double.toString(value)));
        if (settings.models().prices().isKnown()) {
            told.put(PRICES, settings.models().prices().written());
        }
        told.put(MODELS_FILE, place(settings.named().file().toString()));
        told.put(PACK, place(settings.pack()));
        told.put(PACK_USE, settings.packUse().name());
        told.put(
                DATA,
                settings.data().roots().stream()
                        .map(folder -> folder.toAbsolutePath().normalize().toString())
                        .collect(Collectors.joining("\n")));
        settings.concurrency().ifPresent(requests -> told.put(CONCURRENCY, Integer.toString(requests)));
        return told;
    }

    /** These settings with those of a recipe; what it does not tell stays. */
    static Settings of(SortedMap<String, String> recipe, Settings settings) {
        var folders = recipe.getOrDefault(DATA, "").lines().map(Path::of).toList();
        var now = settings.data().roots().stream()
                .filter(folder -> !folders.contains(folder))
                .toList();
        var changed = settings.withModels(models(recipe, settings.models()))
                .withData(new nudge.run.DataFolders(now).behind(folders));
        if (recipe.containsKey(MODELS_FILE)) {
            changed = changed.withModelsFile(Path.of(recipe.getOrDefault(MODELS_FILE, "")));
        }
        if (recipe.containsKey(CONCURRENCY)) {
            changed = changed.withConcurrency(Integer.parseInt(recipe.getOrDefault(CONCURRENCY, "")));
        }
        return recipe.containsKey(PACK)
                ? changed.withPack(
                        recipe.getOrDefault(PACK, ""), Settings.PackUse.valueOf(recipe.getOrDefault(PACK_USE, "")))
                : changed;
    }

    private static ModelOptions models(SortedMap<String, String> recipe, ModelOptions options) {
        var models = options;
        var attributes = new TreeMap<>(options.attributes());
        for (var told : recipe.entrySet()) {
            if (told.getKey().startsWith(SETTING)) {
                models = models.withSetting(told.getKey().substring(SETTING.length()), told.getValue());
            } else if (told.getKey().startsWith(ATTRIBUTE)) {
                attributes.put(told.getKey().substring(ATTRIBUTE.length()), Double.valueOf(told.getValue()));
            } else if (told.getKey().equals(PRICES)) {
                models = models.withPrices(Prices.parse(told.getValue()));
            }
        }
        return models.withAttributes(attributes);
    }

    /** A file or folder that is here by its whole path; all else as it is. */
    private static String place(String value) {
        try {
            var path = Path.of(value);
            return !value.isEmpty() && Files.exists(path)
                    ? path.toAbsolutePath().normalize().toString()
                    : value;
        } catch (InvalidPathException e) {
            return value;
        }
    }
}
