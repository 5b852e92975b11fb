package nudge.view;

import java.util.List;
import nudge.run.RunReport;
import nudge.run.SampleResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reports that were written to files, read again. */
public final class HtmlReports {
    private HtmlReports() {}

    /** As a browser would read it; never fails. */
    public static Document parsed(String html) {
        return Jsoup.parse(html);
    }

    /** What a file with these answers ought to be. */
    public static String of(RunReport report, List<SampleResult> results, EmbeddedRun answers) {
        return HtmlFile.of(report, results, answers);
    }

    /** Where a file is not what it ought to be; empty where it is. */
    public static List<HtmlDifference> differences(String html, String right) {
        return right.equals(html) ? List.of() : HtmlDifference.between(parsed(html), parsed(right));
    }
}
