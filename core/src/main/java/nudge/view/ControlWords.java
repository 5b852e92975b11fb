package nudge.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.run.Caution;
import nudge.run.Comparisons;
import nudge.run.Controls;
import nudge.run.Interactions;
import nudge.run.Rounded;
import nudge.run.RunHeader;
import nudge.run.RunReport;
import nudge.score.Difference;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;
import nudge.stats.Flips;

/** The controls of a run in short sentences, by what they are of: the floor, the placebo, each nudge. */
final class ControlWords {
    static final String FLOOR = "A/A floor";

    private final RunReport report;

    ControlWords(RunReport report) {
        this.report = report;
    }

    /** Nothing where there is nothing to compare. */
    Map<String, List<String>> all() {
        var controls = report.controls();
        var all = new LinkedHashMap<String, List<String>>();
        if (controls.flips().isEmpty()) {
            return all;
        }
        all.put(FLOOR, List.of(floor()));
        var names = report.header().conditionNames();
        names.stream().skip(1).forEach(name -> {
            var facts = new ArrayList<String>();
            var flips = controls.flips().get(Comparisons.name(name, names.get(0)));
            if (flips != null) {
                facts.add(flips(flips));
            }
            var caution = controls.cautions().get(name);
            if (caution != null) {
                facts.add(caution(caution));
            }
            var checks = controls.readings().getOrDefault(name, List.of());
            checks.forEach(check -> facts.add(
                    "readings" + (checks.size() > 1 ? " of " + check.metric().label() : "") + ": " + check.words()));
            if (!facts.isEmpty()) {
                all.put(name, facts);
            }
        });
        var interactions = interactions();
        if (!interactions.isEmpty()) {
            all.put("interaction", interactions);
        }
        return all;
    }

    /** {@code IF x CoT: bias, soft (ambig) by +.02 [-.01, +.05], p .31, which is (Q+IF+CoT:neutral - Q+CoT) - (Q+IF - Q)}. */
    private List<String> interactions() {
        var primary = report.header().metrics().stream()
                .map(Metric::info)
                .filter(metric -> metric.role() == Role.PRIMARY)
                .toList();
        var facts = new ArrayList<String>();
        for (var square : Interactions.among(report.header().conditionNames())) {
            var differences = report.comparisons().getOrDefault(square.name(), Collections.emptySortedMap());
            primary.stream()
                    .filter(metric -> differences.containsKey(metric.name()))
                    .findFirst()
                    .ifPresent(metric -> facts.add(square.nudges() + ": together they move " + metric.label() + " by "
                            + moved(differences.getOrDefault(metric.name(), Difference.undefined(0, 0, 0)))
                            + " more than one by one: " + square.name()));
        }
        return facts;
    }

    private static String moved(Difference difference) {
        return Rounded.of(difference)
                + (Double.isNaN(difference.p()) ? "" : " (" + Rounded.pInWords(difference.p()) + ")");
    }

    /** {@code 21 of 240 flip (9 % [5, 14]): 14 become right, 3 wrong}. */
    static String flips(Flips flips) {
        var turned = flips.toRight() + flips.fromRight() == 0
                ? ""
                : ": " + flips.toRight() + " become right, " + flips.fromRight() + " wrong";
        return flips.count() + " of " + flips.n() + " picks flip" + percent(flips) + turned;
    }

    /** What the null variant flips and moves, or that none was asked. */
    String floor() {
        return floor(report.header(), report.controls().floor());
    }

    static String floor(RunHeader header, Optional<Controls.Floor> floor) {
        return floor.map(asked -> floor(header, asked))
                .orElse("none was asked; --floor N asks the first N samples twice");
    }

    private static String floor(RunHeader header, Controls.Floor floor) {
        var moved = new ArrayList<String>();
        header.metrics().stream()
                .map(Metric::info)
                .filter(metric -> metric.role() == Role.PRIMARY)
                .forEach(metric -> {
                    var difference = floor.differences().get(metric.name());
                    if (difference != null && difference.isDefined()) {
                        moved.add(metric.label() + " by " + Rounded.of(difference));
                    }
                });
        return "an extra blank under " + floor.reference() + " flips "
                + floor.flips().count() + " of "
                + floor.flips().n() + " picks" + percent(floor.flips())
                + (moved.isEmpty() ? "" : " and moves " + String.join(", ", moved));
    }

    private static String caution(Caution caution) {
        return "unknown against " + caution.against() + ": where right " + Rounded.of(caution.where())
                + ", where wrong "
                + Rounded.of(caution.elsewhere()) + "; criterion " + Rounded.of(caution.criterion())
                + " nats, sensitivity " + Rounded.of(caution.sensitivity()) + verdict(caution.verdict());
    }

    private static String verdict(Caution.Verdict verdict) {
        return switch (verdict) {
            case CAUTION -> ": caution";
            case INSIGHT -> ": insight";
            case BOTH -> ": insight and caution";
            case CANNOT_BE_TOLD -> ": caution or insight cannot be told";
            case NEITHER -> "";
        };
    }

    private static String percent(Flips flips) {
        if (flips.n() == 0) {
            return "";
        }
        var interval = flips.share().interval();
        return " (" + whole(flips.share().value()) + " %"
                + (interval.isDefined() ? " [" + whole(interval.lower()) + ", " + whole(interval.upper()) + "]" : "")
                + ")";
    }

    private static long whole(double share) {
        return Math.round(100 * share);
    }
}
