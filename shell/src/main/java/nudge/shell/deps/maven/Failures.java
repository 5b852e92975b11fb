package nudge.shell.deps.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nudge.shell.deps.Coordinates;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/** What the chain of causes of a failed search tells. */
final class Failures {
    private Failures() {}

    /** Libraries that no repository has. */
    static Stream<Coordinates> missing(Throwable failure) {
        var all = new ArrayList<Coordinates>();
        for (var cause : chain(failure)) {
            if (cause instanceof ArtifactNotFoundException notFound) {
                all.addAll(MavenSource.named(Stream.of(notFound.getArtifact())).toList());
            }
            if (cause instanceof ArtifactResolutionException resolution) {
                all.addAll(MavenSource.named(resolution.getResults().stream()
                                .filter(ArtifactResult::isMissing)
                                .map(result -> result.getRequest().getArtifact()))
                        .toList());
            }
        }
        return all.stream();
    }

    /** What failed, without the names of the classes it failed in. */
    static String words(Throwable failure) {
        var chain = chain(failure);
        var what = chain.stream()
                .filter(ArtifactDescriptorException.class::isInstance)
                .map(cause -> ((ArtifactDescriptorException) cause)
                        .getResult()
                        .getArtifact()
                        .toString())
                .findFirst()
                .map(name -> "'" + name + "': ")
                .orElse("it: ");
        return what + root(failure);
    }

    /** What the first of all causes says, without a full stop. */
    static String root(Throwable failure) {
        var chain = chain(failure);
        return String.valueOf(chain.get(chain.size() - 1).getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\.+$", "");
    }

    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && chain.size() < 20; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
