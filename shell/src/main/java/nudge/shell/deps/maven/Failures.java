package nudge.shell.deps.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nudge.shell.deps.Coordinates;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.RepositoryOfflineException;

/** What the chain of causes of a failed search tells. */
final class Failures {
    private Failures() {}

    /** Libraries that no repository has. */
    static Stream<Coordinates> missing(Throwable failure) {
        var all = new ArrayList<Coordinates>();
        for (var cause : chain(failure)) {
            if (cause instanceof ArtifactNotFoundException notFound && !isOffline(failure)) {
                all.addAll(MavenSource.named(Stream.of(notFound.getArtifact())).toList());
            }
            if (cause instanceof ArtifactResolutionException resolution && !isOffline(failure)) {
                all.addAll(MavenSource.named(resolution.getResults().stream()
                                .filter(ArtifactResult::isMissing)
                                .map(result -> result.getRequest().getArtifact()))
                        .toList());
            }
        }
        return all.stream();
    }

    private static boolean isOffline(Throwable failure) {
        return chain(failure).stream().anyMatch(RepositoryOfflineException.class::isInstance);
    }

    /** What failed, without the names of the classes it failed in. */
    static String words(Throwable failure) {
        var chain = chain(failure);
        var root = chain.get(chain.size() - 1);
        var what = chain.stream()
                .filter(ArtifactDescriptorException.class::isInstance)
                .map(cause -> ((ArtifactDescriptorException) cause)
                        .getResult()
                        .getArtifact()
                        .toString())
                .findFirst()
                .map(name -> "'" + name + "': ")
                .orElse("it: ");
        var said = String.valueOf(root.getMessage());
        return what + (isOffline(failure) ? "Maven is set to work offline" : said.replaceAll("\\.+$", ""));
    }

    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && chain.size() < 20; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
