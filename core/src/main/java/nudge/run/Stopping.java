package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells when a run has come to where its rules stop it: at the end of the first unit after which one holds. Takes the
 * samples in the run's order, so that it is the same place however many requests were under way. One thread at a time.
 */
final class Stopping {
    private final Course course;
    private final Map<StopRule.Figure, Watch> watched = new LinkedHashMap<>();
    private int done;
    private Optional<StopRule> met = Optional.empty();

    Stopping(RunHeader header) {
        this.course = header.course();
        for (var rule : course.rules()) {
            header.metrics().stream()
                    .filter(metric -> metric.name().equals(rule.figure().metric()))
                    .forEach(metric ->
                            watched.computeIfAbsent(rule.figure(), figure -> new Watch(metric, figure, course)));
        }
    }

    /** The next sample; whether the run stops with it. */
    boolean add(SampleResult result) {
        if (watched.isEmpty()) {
            return false;
        }
        watched.values().forEach(watch -> watch.add(result));
        boolean mayStop = course.horizon().endsUnit(done);
        done++;
        if (mayStop && done < course.horizon().size()) {
            met = course.rules().stream().filter(this::holds).findFirst();
        }
        return met.isPresent();
    }

    private boolean holds(StopRule rule) {
        var watch = watched.get(rule.figure());
        return watch != null && rule.holds(watch.interval());
    }

    /** The rule that stopped the run with the sample added last. */
    Optional<StopRule> met() {
        return met;
    }

    /** So many samples are asked at most; where a rule has stopped an earlier start, what comes behind is not. */
    static int end(Work work, RunHeader header) {
        var samples = work.plan.samples();
        if (header.course().rules().isEmpty() || work.ticket.done() == 0) {
            return samples.size();
        }
        var before = new StoredResults(work.store, header, samples).outlines();
        // What failed is asked again, and may move the place.
        boolean isSettled = before.stream()
                .flatMap(result -> result.byCondition().values().stream())
                .allMatch(outcome -> outcome.error().isEmpty());
        var kept = cut(header, before);
        return isSettled && met(header, kept).isPresent() ? kept.size() : samples.size();
    }

    /** These results up to where a rule stops the run; all of them where none does. */
    static List<SampleResult> cut(RunHeader header, List<SampleResult> inOrder) {
        if (header.course().rules().isEmpty()) {
            return inOrder;
        }
        var stopping = new Stopping(header);
        var kept = new ArrayList<SampleResult>();
        for (var result : inOrder) {
            kept.add(result);
            if (stopping.add(result)) {
                break;
            }
        }
        return kept;
    }

    static Optional<StopRule> met(RunHeader header, List<SampleResult> inOrder) {
        var stopping = new Stopping(header);
        for (var result : inOrder) {
            if (stopping.add(result)) {
                return stopping.met();
            }
        }
        return Optional.empty();
    }
}
