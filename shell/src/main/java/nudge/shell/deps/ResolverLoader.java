package nudge.shell.deps;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nudge.data.DataException;

/**
 * Loads the Maven resolver when it is first needed. In the distribution its jars lie in a folder of their own, off the
 * class path: they cost no start, and snippets may use other versions of them. Elsewhere it is on the class path.
 */
final class ResolverLoader extends URLClassLoader {
    private static final String OURS = "nudge.shell.deps.maven.";
    private static final String SOURCE = OURS + "MavenSource";
    private static final String FOLDER = "resolver";

    private ResolverLoader(List<URL> urls, ClassLoader parent) {
        super("nudge-resolver", urls.toArray(URL[]::new), parent);
    }

    /** A source that finds libraries in Maven repositories. */
    static ArtifactSource open(MavenPlaces places) {
        try {
            return Class.forName(SOURCE, true, loader())
                    .asSubclass(ArtifactSource.class)
                    .getConstructor(MavenPlaces.class)
                    .newInstance(places);
        } catch (ReflectiveOperationException | IOException | URISyntaxException e) {
            throw new DataException(
                    "Cannot load what finds libraries: " + e + ". Name jars instead: deps(\"lib/my.jar\").", e);
        }
    }

    private static ClassLoader loader() throws IOException, URISyntaxException {
        var own = ResolverLoader.class.getClassLoader();
        var place = Path.of(ResolverLoader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var folder = place.resolveSibling(FOLDER);
        if (!Files.isDirectory(folder)) {
            return own;
        }
        var urls = new ArrayList<URL>();
        urls.add(place.toUri().toURL());
        try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (var jar : jars) {
                urls.add(jar.toUri().toURL());
            }
        }
        return new ResolverLoader(urls, own);
    }

    /** What uses the resolver must be loaded beside it, and not from the class path as all the rest. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
