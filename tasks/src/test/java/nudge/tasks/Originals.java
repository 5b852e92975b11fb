package nudge.tasks;

import java.nio.file.Path;
import java.util.List;
import nudge.run.DataFolders;
import org.junit.jupiter.api.Assumptions;

/** The public originals that tests may look at, where {@code NUDGE_TEST_DATA} names them; else the test is skipped. */
final class Originals {
    private Originals() {}

    static Path folder() {
        var folder = System.getenv("NUDGE_TEST_DATA");
        Assumptions.assumeTrue(folder != null && !folder.isBlank(), "NUDGE_TEST_DATA is not set: originals not tested");
        return Path.of(folder);
    }

    static DataFolders at(String inside) {
        return new DataFolders(List.of(folder().resolve(inside)));
    }
}
