package nudge.view;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.run.Citations;
import nudge.run.RunReport;

/** The citations of a run as a file beside tables, which have no place for them. */
final class BibFile {
    private BibFile() {}

    static SortedMap<String, String> of(RunReport report) {
        return new TreeMap<>(Map.of(".bib", Citations.bibtex(report)));
    }
}
