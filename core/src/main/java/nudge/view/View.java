package nudge.view;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import nudge.run.RunReport;
import nudge.run.SampleResult;

/**
 * A run as text of some format. Pure: the same run, the same bytes. Found by the service loader; the one line that
 * installs it stands in {@code META-INF/services/nudge.view.View}.
 */
public interface View {
    /** As {@code --format} takes it: {@code json}. */
    String name();

    /** The whole file or screen, ending in a line end. */
    String render(Shown shown);

    /**
     * Files that belong beside the rendered one, by what their names end in ({@code .bib}): formats without a place for
     * what must not get lost.
     */
    default SortedMap<String, String> beside(Shown shown) {
        return Collections.emptySortedMap();
    }

    /**
     * What is shown.
     *
     * @param results in the run's order; never changed, and not copied, since those of a long run are read from the store
     *     when they are looked at
     * @param style of the screen; files take no notice
     */
    record Shown(RunReport report, List<SampleResult> results, Style style) {}
}
