package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.run.Amounts;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;
import nudge.stats.LiveBand;

/** How far a run is, on one line: a bar, what is done, how fast, what is left, and what it cost so far. */
final class ProgressLine {
    private static final int LARGEST_BAR = 32;
    private static final int LEAST_BAR = 6;
    /** Narrower rows have no intervals. */
    private static final int WITH_BANDS = 60;

    private final Style style;
    private final Watched run;

    ProgressLine(Style style, Watched run) {
        this.style = style;
        this.run = run;
    }

    /** The whole line; what has no room goes, cost first, then the model's name. */
    String whole() {
        var facts = new ArrayList<>(facts());
        facts.addAll(bands());
        int needed = facts.size();
        facts.addAll(costs());
        var name = name();
        while (facts.size() > needed && Columns.of(name + tail(facts)) + LEAST_BAR + 2 > style.width()) {
            facts.remove(facts.size() - 1);
        }
        if (Columns.of(name + tail(facts)) > style.width()) {
            return shortName() + tail(facts);
        }
        int room = Math.min(LARGEST_BAR, style.width() - Columns.of(name + tail(facts)) - 2);
        return room < LEAST_BAR ? name + tail(facts) : name + "  " + bar(room) + tail(facts);
    }

    /** What is left, how fast, and what it cost, each by itself, after how far it is. */
    List<String> words() {
        var words = new ArrayList<>(facts());
        words.addAll(bands());
        words.addAll(costs());
        return words;
    }

    /** Number, counts and what is left, for a run that stands behind another. */
    String brief() {
        return shortName() + tail(facts());
    }

    private static String tail(List<String> facts) {
        return "  " + String.join("  ", facts);
    }

    private String name() {
        var header = report().header();
        return " run " + header.number() + "  "
                + SafeText.line(style, header.model().label());
    }

    private String shortName() {
        var mark = report().header().model().kind().mark();
        return " run " + report().header().number() + (mark.isEmpty() ? "" : " [" + mark + "]");
    }

    private List<String> facts() {
        var snapshot = run.snapshot();
        var facts = new ArrayList<String>();
        facts.add(report().done() + "/" + report().header().order().size());
        if (!report().failed().isEmpty()) {
            facts.add(Paint.LOUD.on(style, report().failed().size() + " failed"));
        }
        if (snapshot.state() != RunSnapshot.State.RUNNING) {
            facts.add(snapshot.state().name().toLowerCase(Locale.ROOT));
            return facts;
        }
        double perSecond = run.trail().pace().at(snapshot);
        if (perSecond > 0) {
            facts.add("ETA " + Amounts.time((snapshot.requestsAll() - snapshot.requestsDone()) / perSecond));
        }
        return facts;
    }

    /** What the intervals below are, where there are some. */
    private List<String> bands() {
        boolean some = report().conditions().values().stream()
                .flatMap(condition -> condition.metrics().values().stream())
                .anyMatch(estimate -> estimate.interval().kind().equals(LiveBand.KIND));
        return some && style.width() >= WITH_BANDS ? List.of("bands: end of run") : List.of();
    }

    /** In the order of what a reader wants to know. */
    private List<String> costs() {
        var snapshot = run.snapshot();
        var costs = new ArrayList<String>();
        double perSecond = run.trail().pace().at(snapshot);
        if (snapshot.state() == RunSnapshot.State.RUNNING && perSecond > 0 && snapshot.requestsAll() > 0) {
            costs.add(speed(perSecond * report().header().order().size() / snapshot.requestsAll()));
        }
        var spent = snapshot.costs();
        if (spent.isPriced()) {
            costs.add(Amounts.dollars(spent.dollars()));
        }
        if (spent.tokens().all() > 0) {
            costs.add("tok " + Amounts.count(spent.tokens().all()));
        }
        if (snapshot.fromStore() > 0) {
            costs.add(
                    "cache " + Math.round(100.0 * snapshot.fromStore() / Math.max(1, snapshot.requestsDone())) + " %");
        }
        if (spent.refusals() > 0) {
            costs.add(spent.refusals() + " refused");
        }
        if (spent.retries() > 0) {
            costs.add(spent.retries() + " again");
        }
        return costs;
    }

    private RunReport report() {
        return run.snapshot().report();
    }

    private String bar(int cells) {
        double share =
                report().done() / (double) Math.max(1, report().header().order().size());
        int eighths = (int) Math.floor(share * cells * 8);
        if (!style.isUnicode()) {
            return "#".repeat(eighths / 8) + ".".repeat(cells - eighths / 8);
        }
        int full = eighths / 8;
        var part = full < cells && eighths % 8 > 0 ? String.valueOf((char) ('█' + 8 - eighths % 8)) : "";
        return "█".repeat(full) + part + "░".repeat(cells - full - part.length());
    }

    private static String speed(double perSecond) {
        return perSecond >= .095
                ? String.format(Locale.ROOT, "%.1f samples/s", perSecond)
                : Amounts.time(1 / perSecond) + " a sample";
    }
}
