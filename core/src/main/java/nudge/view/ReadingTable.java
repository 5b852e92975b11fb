package nudge.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import nudge.run.Comparisons;
import nudge.run.ReadingCheck;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.score.Difference;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** What each nudge does under each of several readings, a run a reading, and whether the signs agree. */
public final class ReadingTable {
    private ReadingTable() {}

    /** Of runs of one task, model and list of conditions, each by another reading. */
    public static Showable of(List<RunReport> reports) {
        return Showable.of(style -> lines(style, reports));
    }

    private static List<String> lines(Style style, List<RunReport> reports) {
        var grid = new Grid();
        grid.row()
                .left(" reading")
                .left("")
                .left("difference")
                .right("p")
                .right("n")
                .left("of");
        var words = new ArrayList<String>();
        for (var pair : pairs(reports.get(0))) {
            var byReading = new LinkedHashMap<String, Difference>();
            for (var report : reports) {
                var metric = primary(report);
                var shown = report.comparisons()
                        .getOrDefault(pair, Collections.emptySortedMap())
                        .getOrDefault(metric.name(), Difference.undefined(0, 0, 0));
                if (shown.isDefined()) {
                    byReading.put(report.header().reading().label(), shown);
                }
                grid.row()
                        .left(" " + report.header().reading().label())
                        .left(SafeText.line(style, pair))
                        .left(Rounded.of(shown))
                        .right(Rounded.p(shown.pHolm()))
                        .right(String.valueOf(shown.nBoth()))
                        .left(SafeText.line(style, metric.label()));
            }
            if (byReading.size() > 1) {
                words.add(pair + ": " + new ReadingCheck(primary(reports.get(0)), "", byReading).words() + ".");
            }
        }
        var lines = new ArrayList<String>();
        lines.add(TextView.origin(style, reports.get(0).header()));
        grid.lines().forEach(line -> lines.add(Columns.fitted(style, line)));
        words.forEach(sentence -> lines.addAll(Hanging.of(style, " ", sentence)));
        return lines;
    }

    /** Each nudge against the placebo where one was run, else against the reference. */
    private static List<String> pairs(RunReport report) {
        var names = report.header().conditionNames();
        var against = names.contains(Comparisons.PLACEBO) ? Comparisons.PLACEBO : names.get(0);
        return names.stream()
                .skip(1)
                .filter(name -> !name.equals(against))
                .map(name -> Comparisons.name(name, against))
                .toList();
    }

    private static MetricInfo primary(RunReport report) {
        return report.header().metrics().stream()
                .map(metric -> metric.info())
                .filter(info -> info.role() == Role.PRIMARY)
                .findFirst()
                .orElseThrow();
    }
}
