package nudge.shell.deps;

import java.nio.file.Path;
import java.util.List;
import nudge.view.Listing;
import nudge.view.Showable;
import nudge.view.Style;

/** What {@code deps(...)} gives: each library, and what became of it. */
public final class Additions extends Showable {
    private final List<Addition> all;

    Additions(List<Addition> all) {
        this.all = List.copyOf(all);
    }

    /** Jars and folders that are on the class path now and were not before. */
    public List<Path> files() {
        return all.stream().filter(Addition::isNew).map(Addition::file).toList();
    }

    @Override
    public List<String> lines(Style style) {
        if (all.isEmpty()) {
            return List.of("Nothing was added so far. deps(\"group:artifact:version\") adds a library.");
        }
        return Listing.of(
                style,
                List.of("LIBRARY", "WHAT BECAME OF IT"),
                all.stream().map(one -> List.of(one.name(), one.outcome())).toList());
    }
}
