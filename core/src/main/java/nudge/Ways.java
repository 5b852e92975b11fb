package nudge;

import java.util.List;
import java.util.TreeSet;
import nudge.data.Nearest;
import nudge.run.Breakdown;
import nudge.run.Drill;
import nudge.run.Run;
import nudge.run.TaskDefinition;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;

/** The ways in which a run can be broken down. */
record Ways(Run run, Registry registry) {
    Drilldown drilldown(String name) {
        var way = way(name);
        var results = run.outlines();
        return new Drilldown(metric -> Drill.of(run.header(), results, way, metric(metric)), way.metric());
    }

    private Breakdown way(String name) {
        var named = registry.definition(run.header().task())
                .map(TaskDefinition::breakdowns)
                .orElse(List.of());
        var groups = new TreeSet<String>();
        run.outlines().forEach(result -> groups.addAll(result.sample().groups().keySet()));
        var known = new TreeSet<>(groups);
        named.forEach(way -> known.add(way.name()));
        return named.stream()
                .filter(way -> way.name().equals(name))
                .findFirst()
                .or(() ->
                        groups.stream().filter(name::equals).map(Breakdown::of).findFirst())
                .orElseThrow(() -> Nearest.unknown("group of the samples", name, known));
    }

    /** The metric of that name, or the first primary one where none is named or this run has none of it. */
    private Metric metric(String name) {
        var metrics = run.header().metrics();
        var found =
                metrics.stream().filter(metric -> metric.name().equals(name)).findFirst();
        boolean isTheWays = registry.definition(run.header().task()).stream()
                .flatMap(task -> task.breakdowns().stream())
                .anyMatch(way -> way.metric().equals(name));
        if (found.isEmpty() && !name.isEmpty() && !isTheWays) {
            throw Nearest.unknown(
                    "metric", name, metrics.stream().map(Metric::name).toList());
        }
        return found.orElseGet(() -> metrics.stream()
                .filter(metric -> metric.info().role() == Role.PRIMARY)
                .findFirst()
                .orElseThrow());
    }
}
