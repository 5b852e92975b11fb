package nudge.shell.deps;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where libraries come from and go to.
 *
 * @param settings the user's Maven settings (mirrors, proxies, credentials); nothing for the usual place
 * @param localRepository where fetched jars are kept; nothing for the one that the settings name
 * @param notices where lines such as "Fetching x-1.0.jar (12 kB)" go
 */
public record MavenPlaces(Optional<Path> settings, Optional<Path> localRepository, Consumer<String> notices) {
    /** Those of Maven itself. */
    public static MavenPlaces usual(Consumer<String> notices) {
        return new MavenPlaces(Optional.empty(), Optional.empty(), notices);
    }
}
