package nudge.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.score.Score;
import nudge.score.Scorer;
import nudge.store.RunText;
import nudge.store.RunTextReader;
import nudge.store.RunTextWriter;
import nudge.store.StoredResult;

/**
 * A run that a report carries with it: read back, and its answers scored again.
 *
 * @param header as it was
 * @param results the finished samples, with scores as they come out now
 * @param isTaskKnown whether the task is known here; scores are as the report has them and there are no metrics if not
 * @param changed scores that come out otherwise than the report has them
 */
public record ReportedRun(RunHeader header, List<SampleResult> results, boolean isTaskKnown, List<Changed> changed) {
    /** A score, or one value of it, that is not what its answers are worth. */
    public record Changed(String place, String shown, String computed) {}

    public ReportedRun {
        results = List.copyOf(results);
        changed = List.copyOf(changed);
    }

    /** Writes all that a report of these results is made from. */
    public static void write(RunHeader header, List<SampleResult> results, OutputStream out) throws IOException {
        var writer = new RunTextWriter(out);
        writer.head(header.number(), StoredHeader.description(header));
        for (var result : results) {
            var outcomes = new ArrayList<StoredResult>();
            result.byCondition()
                    .forEach((condition, outcome) -> outcomes.add(new StoredResult(
                            result.position(),
                            condition,
                            outcome.score(),
                            outcome.error(),
                            outcome.answers(),
                            Completion.Tokens.NONE)));
            writer.item(result.sample(), outcomes);
        }
        for (var sample : header.course().horizon().from(results.size())) {
            writer.unfinished(sample);
        }
    }

    /**
     * Reads what {@link #write} wrote and scores it again.
     *
     * @param tasks finds definitions by task name
     * @throws DataException where it is damaged
     */
    public static ReportedRun read(BufferedReader lines, Function<String, Optional<TaskDefinition>> tasks)
            throws IOException {
        var text = RunTextReader.read(lines);
        var run = text.description();
        var task = tasks.apply(run.task());
        var header = StoredHeader.of(text.number(), run, text.all(), tasks);
        var changed = new ArrayList<Changed>();
        var scorer = task.map(definition -> definition.scorer(run.reading()));
        var results = results(text, scorer, changed);
        return new ReportedRun(header, results, task.isPresent(), changed);
    }

    private static List<SampleResult> results(RunText text, Optional<Scorer> scorer, List<Changed> changed) {
        var byPosition = new TreeMap<Integer, Map<String, StoredResult>>();
        text.results().forEach(result -> byPosition
                .computeIfAbsent(result.position(), position -> new TreeMap<>())
                .put(result.condition(), result));
        var results = new ArrayList<SampleResult>();
        for (int position = 1; position <= text.samples().size(); position++) {
            var sample = text.samples().get(position - 1);
            var found = byPosition.getOrDefault(position, Map.of());
            var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
            for (var condition : text.description().conditions()) {
                var stored = found.get(condition);
                if (stored == null) {
                    throw new DataException("item " + position + " has no answers under '" + condition + "'");
                }
                var score = scorer.map(by -> again(by, sample, stored)).orElseGet(stored::score);
                compare(
                        "item " + position + " (" + sample.id() + ") under " + condition,
                        stored.score(),
                        score,
                        changed);
                outcomes.put(
                        condition,
                        new SampleResult.Outcome(stored.answers(), score, stored.tokens(), 0, true, stored.error()));
            }
            results.add(new SampleResult(position, sample, outcomes));
        }
        return results;
    }

    /** What failed for good cannot be scored again: there is nothing to score. */
    private static Score again(Scorer scorer, Sample sample, StoredResult stored) {
        return stored.error().isEmpty() ? Scoring.of(scorer, sample, stored.answers()) : stored.score();
    }

    private static void compare(String place, Score shown, Score computed, List<Changed> changed) {
        if (shown.equals(computed)) {
            return;
        }
        if (shown.outcome() != computed.outcome()) {
            changed.add(new Changed(
                    place + ", outcome",
                    shown.outcome().name(),
                    computed.outcome().name()));
        }
        if (!shown.answer().equals(computed.answer())) {
            changed.add(new Changed(place + ", answer", shown.answer(), computed.answer()));
        }
        var names = new TreeSet<>(shown.values().keySet());
        names.addAll(computed.values().keySet());
        names.forEach(name -> {
            var before = told(shown.values(), name);
            var now = told(computed.values(), name);
            if (!before.equals(now)) {
                changed.add(new Changed(place + ", " + name, before, now));
            }
        });
    }

    private static String told(SortedMap<String, Double> values, String name) {
        var value = values.get(name);
        return value == null ? "" : value.toString();
    }
}
