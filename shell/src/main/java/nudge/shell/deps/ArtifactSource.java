package nudge.shell.deps;

import java.nio.file.Path;
import java.util.List;

/** Finds libraries and all that they need. */
public interface ArtifactSource {
    /** A library and the jar it lies in. */
    record Found(Coordinates coordinates, Path jar) {}

    /**
     * The libraries and what they need, each once, those asked for first.
     *
     * @throws nudge.data.DataException where one is not there or cannot be fetched
     */
    List<Found> find(List<Coordinates> wanted);
}
