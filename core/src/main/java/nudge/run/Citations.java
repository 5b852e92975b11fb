package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.data.Citation;
import nudge.data.Papers;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.stats.ClusterSequence;
import nudge.stats.LiveBand;

/** What a run is to be cited with: data, conditions, words, and the statistics that its figures rest on. */
public final class Citations {
    private static final Map<String, Citation> BY_KIND = Map.of(
            "wilson", Papers.WILSON,
            "clustered-wilson", Papers.WILSON,
            "fisher-z", Papers.FISHER_Z,
            "zou", Papers.ZOU,
            "woodruff", Papers.WOODRUFF,
            "jackknife-t", Papers.JACKKNIFE,
            "sign-flip", Papers.SIGN_FLIP);

    private Citations() {}

    /** Papers of the task, its conditions and the words, each once. */
    static List<Citation> of(Experiment experiment) {
        var all = new ArrayList<>(experiment.task().definition().citations());
        experiment.conditions().stream()
                .flatMap(condition -> condition.interventions().stream())
                .forEach(intervention -> all.addAll(intervention.citations()));
        experiment.pack().citation().ifPresent(all::add);
        return all.stream().distinct().toList();
    }

    /** All that a report rests on, each once: what was asked first, then the statistics, Nudge last. */
    public static List<Citation> of(RunReport report) {
        var kinds = kinds(report);
        var all = new LinkedHashMap<String, Citation>();
        report.header().citations().forEach(citation -> all.putIfAbsent(citation.key(), citation));
        if (kinds.stream().anyMatch(kind -> kind.startsWith("clustered"))) {
            add(all, Papers.ERROR_BARS);
            add(all, Papers.CR2);
        }
        if (kinds.stream().anyMatch(kind -> kind.equals(LiveBand.KIND) || kind.equals(ClusterSequence.KIND))) {
            add(all, Papers.BETTING);
        }
        if (!report.comparisons().isEmpty()) {
            add(all, Papers.HOLM);
        }
        new TreeMap<>(BY_KIND).forEach((kind, paper) -> {
            if (kinds.contains(kind)) {
                add(all, paper);
            }
        });
        add(all, Papers.NUDGE);
        return List.copyOf(all.values());
    }

    /** The same as the text of a BibTeX file. */
    public static String bibtex(RunReport report) {
        return of(report).stream().map(Citation::bibtex).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static void add(Map<String, Citation> all, Citation paper) {
        all.putIfAbsent(paper.key(), paper);
    }

    /** The kinds of all intervals and tests. */
    private static Set<String> kinds(RunReport report) {
        var estimates = report.conditions().values().stream()
                .flatMap(condition -> Stream.concat(
                        condition.metrics().values().stream(),
                        condition.groups().values().stream().flatMap(group -> group.values().stream())));
        var differences = report.comparisons().values().stream()
                .flatMap(byMetric -> byMetric.values().stream())
                .toList();
        var kinds = estimates
                .map(Estimate::interval)
                .map(interval -> interval.kind())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        differences.forEach(difference -> kinds.add(difference.interval().kind()));
        differences.stream().map(Difference::pKind).forEach(kinds::add);
        return kinds;
    }
}
