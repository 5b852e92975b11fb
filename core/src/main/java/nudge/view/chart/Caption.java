package nudge.view.chart;

import java.util.ArrayList;
import java.util.List;
import nudge.run.IntervalKinds;
import nudge.run.RunHeader;
import nudge.run.RunReport;
import nudge.score.Estimate;

/** What numbers rest on and what their intervals are, in short sentences. */
final class Caption {
    private Caption() {}

    static List<String> of(RunReport report, List<Estimate> shown) {
        return of(report.header(), report.done(), shown);
    }

    static List<String> of(RunHeader header, int done, List<Estimate> shown) {
        var sentences = new ArrayList<>(of(shown));
        int all = header.order().size();
        if (done < all) {
            sentences.add(0, done + " of " + all + " samples so far.");
        }
        return List.copyOf(sentences);
    }

    static List<String> of(List<Estimate> shown) {
        var sentences = new ArrayList<String>();
        sentences.add(counts(shown));
        sentences.add(intervals(shown));
        return List.copyOf(sentences);
    }

    private static String counts(List<Estimate> shown) {
        var n = shown.stream().mapToInt(Estimate::n).summaryStatistics();
        var counts = shown.isEmpty() || n.getMax() == 0
                ? "n 0"
                : n.getMin() == n.getMax() ? "n " + n.getMax() + " each" : "n " + n.getMin() + " to " + n.getMax();
        int unscored = shown.stream().mapToInt(Estimate::unscoredCount).max().orElse(0);
        return counts + (unscored == 0 ? "." : ", up to " + unscored + " unscored, which count in no mean.");
    }

    private static String intervals(List<Estimate> shown) {
        var kinds = new IntervalKinds();
        shown.forEach(estimate -> kinds.add(estimate.interval()));
        var words = kinds.words() + ".";
        return words.startsWith("no") ? "N" + words.substring(1) : words;
    }
}
