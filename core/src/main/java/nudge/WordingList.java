package nudge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.run.Comparisons;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.run.Wording;
import nudge.score.Difference;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.view.Listing;
import nudge.view.Prose;
import nudge.view.Showable;

/** The wordings tried on a task's data, each with its effect where it was tried. */
final class WordingList {
    private static final List<String> HEADING = List.of("NO", "RUN", "MODEL", "DATA", "CONDITION", "EFFECT", "WORDS");

    private WordingList() {}

    static Showable of(Nudge nudge, String task, List<Wording> trials) {
        if (trials.isEmpty()) {
            return Showable.of(style -> Prose.lines(
                    style,
                    "No wording has been tried on '" + task + "' yet. The reference and the placebo count as none."));
        }
        var reports = new HashMap<Integer, RunReport>();
        trials.forEach(trial -> reports.computeIfAbsent(
                trial.run(), run -> nudge.stored(Integer.toString(run)).report()));
        var numbers = new ArrayList<String>();
        var rows = trials.stream()
                .map(trial -> row(trial, number(trial, numbers), reports))
                .toList();
        var words = numbers.size() + (numbers.size() == 1 ? " wording, " : " wordings, ") + trials.size()
                + (trials.size() == 1 ? " trial." : " trials.") + " EFFECT is on each run's first primary figure, the"
                + " condition less the run's first. Of many, the best looks better than it is: try wordings on"
                + " task.explore() (--half explore), confirm the best on task.confirm().";
        return Showable.of(style -> {
            var lines = new ArrayList<>(Listing.of(style, HEADING, rows));
            lines.addAll(Prose.lines(style, words));
            return lines;
        });
    }

    private static String number(Wording trial, List<String> numbers) {
        if (!numbers.contains(trial.hash())) {
            numbers.add(trial.hash());
        }
        return Integer.toString(numbers.indexOf(trial.hash()) + 1);
    }

    private static List<String> row(Wording trial, String number, Map<Integer, RunReport> reports) {
        var report = Optional.ofNullable(reports.get(trial.run()));
        return List.of(
                number,
                Integer.toString(trial.run()),
                report.map(known -> known.header().model().label()).orElse(""),
                trial.half().label(),
                trial.condition(),
                report.map(known -> effect(known, trial.condition())).orElse(Rounded.UNDEFINED),
                trial.words());
    }

    private static String effect(RunReport report, String condition) {
        var metric = report.header().metrics().stream()
                .map(Metric::info)
                .filter(info -> info.role() == Role.PRIMARY)
                .map(MetricInfo::name)
                .findFirst();
        var pair = Comparisons.name(condition, report.header().conditionNames().get(0));
        var differences = report.comparisons().get(pair);
        return metric.flatMap(name -> Optional.ofNullable(differences).map(named -> named.get(name)))
                .filter(Difference::isDefined)
                .map(Rounded::of)
                .orElse(Rounded.UNDEFINED);
    }
}
