package nudge.shell.deps.maven;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nudge.data.DataException;
import nudge.shell.deps.ArtifactSource;
import nudge.shell.deps.Coordinates;
import nudge.shell.deps.MavenPlaces;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.version.Version;

/** Finds libraries as Maven does: with the user's settings, mirrors and local repository. */
public final class MavenSource implements ArtifactSource {
    private static final String SCOPE = "runtime";

    private final MavenPlaces places;

    /** Opens nothing yet. */
    public MavenSource(MavenPlaces places) {
        this.places = places;
    }

    @Override
    public List<Found> find(List<Coordinates> wanted) {
        try (var context = context()) {
            var versioned = wanted.stream().map(one -> versioned(context, one)).toList();
            return find(context, versioned);
        }
    }

    private Context context() {
        try {
            return ObedientRuntime.context(overrides());
        } catch (IllegalStateException e) {
            throw new DataException(
                    "Cannot read Maven's settings: " + Failures.root(e) + ". Set settings.xml right, or name a jar.",
                    e);
        }
    }

    private ContextOverrides.Builder overrides() {
        var overrides =
                ContextOverrides.create().withUserSettings(true).transferListener(new Notices(places.notices()));
        places.settings().ifPresent(overrides::withUserSettingsXmlOverride);
        places.localRepository().ifPresent(overrides::withLocalRepositoryOverride);
        return overrides;
    }

    private static List<Found> find(Context context, List<Coordinates> wanted) {
        var collect = new CollectRequest();
        wanted.forEach(one -> collect.addDependency(new Dependency(artifact(one), SCOPE)));
        collect.setRepositories(context.remoteRepositories());
        try {
            var result = context.repositorySystem()
                    .resolveDependencies(context.repositorySystemSession(), new DependencyRequest(collect, null));
            return result.getArtifactResults().stream()
                    .map(ArtifactResult::getArtifact)
                    .filter(artifact -> artifact.getExtension().equals("jar"))
                    .map(artifact ->
                            new Found(coordinates(artifact), artifact.getFile().toPath()))
                    .toList();
        } catch (DependencyResolutionException e) {
            throw failure(context, wanted, e);
        }
    }

    private static Artifact artifact(Coordinates one) {
        return new DefaultArtifact(one.group(), one.artifact(), "jar", one.version());
    }

    private static Coordinates coordinates(Artifact artifact) {
        return new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion());
    }

    /** The newest release where no version was given. */
    private static Coordinates versioned(Context context, Coordinates one) {
        if (!one.version().isEmpty()) {
            return one;
        }
        var versions = versions(context, one);
        var releases = versions.stream().filter(MavenSource::isRelease).toList();
        return last(releases).or(() -> last(versions)).map(one::withVersion).orElseThrow(() -> unknown(context, one));
    }

    private static Optional<String> last(List<String> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static boolean isRelease(String version) {
        return !version.matches("(?i).*([.-](alpha|beta|rc|cr|m|ea|preview|pre|snapshot)[.\\d-]*.*)");
    }

    /** All that the repositories list, oldest first. */
    private static List<String> versions(Context context, Coordinates one) {
        var request = new VersionRangeRequest(artifact(one.withVersion("[0,)")), context.remoteRepositories(), null);
        try {
            var found = context.repositorySystem().resolveVersionRange(context.repositorySystemSession(), request);
            if (found.getVersions().isEmpty()) {
                checkConnection(one, found.getExceptions());
            }
            return found.getVersions().stream().map(Version::toString).toList();
        } catch (VersionRangeResolutionException e) {
            return List.of();
        }
    }

    /** That a repository has no such library is one thing, that it cannot be reached another. */
    private static void checkConnection(Coordinates one, List<Exception> failures) {
        for (var failure : failures) {
            if (!(failure instanceof MetadataNotFoundException)) {
                throw unreachable("the versions of '" + one + "': " + Failures.root(failure), failure);
            }
        }
    }

    private static DataException unreachable(String what, Exception cause) {
        return new DataException(
                "Cannot fetch " + what
                        + ". Check the connection and Maven's settings, or name a jar: deps(\"lib/my.jar\").",
                cause);
    }

    private static DataException failure(Context context, List<Coordinates> wanted, DependencyResolutionException e) {
        for (var one : wanted) {
            if (isNotThere(e, one)) {
                var versions = versions(context, one);
                return versions.isEmpty() ? unknown(context, one) : unknownVersion(one, versions);
            }
        }
        return unreachable(Failures.words(e), e);
    }

    private static boolean isNotThere(DependencyResolutionException e, Coordinates one) {
        return Failures.missing(e).anyMatch(missing -> missing.equals(one));
    }

    private static DataException unknown(Context context, Coordinates one) {
        if (context.repositorySystemSession().isOffline()) {
            return new DataException("Maven is set to work offline, and '" + one
                    + "' is not in its local repository. Name a jar, or set <offline> in settings.xml to false.");
        }
        return new DataException("No library '" + one + "' in the repositories "
                + context.remoteRepositories().stream()
                        .map(RemoteRepository::getId)
                        .toList()
                + ". Check the spelling and the connection; Maven's settings.xml can name other repositories.");
    }

    private static DataException unknownVersion(Coordinates one, List<String> versions) {
        return new DataException("No version '" + one.version() + "' of " + one.withVersion("") + ". Known: "
                + String.join(", ", near(one.version(), versions)) + ". Without a version the newest is taken.");
    }

    /** Versions that begin alike, else the newest ones. */
    private static List<String> near(String wanted, List<String> versions) {
        var start = wanted.contains(".") ? wanted.substring(0, wanted.lastIndexOf('.') + 1) : wanted;
        var alike =
                versions.stream().filter(version -> version.startsWith(start)).toList();
        var all = alike.isEmpty() ? versions : alike;
        return new ArrayList<>(all.subList(Math.max(0, all.size() - 6), all.size()));
    }

    /** Kept for what asks which libraries a failure names. */
    static Stream<Coordinates> named(Stream<Artifact> artifacts) {
        return artifacts.map(MavenSource::coordinates);
    }
}
