package nudge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import nudge.run.DataFolders;

/**
 * The user's folders, by the XDG base directory rules.
 *
 * @param cache what can be fetched or made again: weights, native libraries, originals
 * @param data the store
 * @param state history
 * @param config what a person has written
 */
public record Places(Path cache, Path data, Path state, Path config) {
    /** The folders of this environment. */
    public static Places of(Map<String, String> environment, Path home) {
        return new Places(
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        var value = environment.getOrDefault(variable, "");
        return (value.isBlank() ? otherwise : Path.of(value)).resolve("nudge");
    }

    /** The store's file. */
    public Path store() {
        return data.resolve("nudge.db");
    }

    /** The configuration file. */
    public Path configFile() {
        return config.resolve("config.toml");
    }

    /** The file with models of one's own. */
    public Path modelsFile() {
        return config.resolve("models.toml");
    }

    /** Where originals are looked for: named folders, then {@code NUDGE_DATA}, then the cache. */
    public DataFolders dataFolders(java.util.List<Path> named, Map<String, String> environment) {
        var roots = new ArrayList<>(named);
        var variable = environment.getOrDefault("NUDGE_DATA", "");
        if (!variable.isBlank()) {
            roots.add(Path.of(variable));
        }
        roots.add(cache.resolve("data"));
        return new DataFolders(roots);
    }
}
