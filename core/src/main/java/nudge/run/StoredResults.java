package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.score.Answers;
import nudge.score.Answers.Answer;
import nudge.store.Store;
import nudge.store.StoredResult;

/** Reads whole results of a run from the store, some at a time; those read last are remembered. Thread-safe. */
final class StoredResults {
    private static final int CHUNK = 128;
    private static final int REMEMBERED_CHUNKS = 4;

    private final Store store;
    private final int run;
    private final List<Sample> samples;
    private final List<String> conditions;
    private final int chains;
    private final Map<Integer, List<SampleResult>> chunks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<SampleResult>> eldest) {
            return size() > REMEMBERED_CHUNKS;
        }
    };

    StoredResults(Store store, RunHeader header, List<Sample> samples) {
        this.store = store;
        this.run = header.number();
        this.samples = samples;
        this.conditions = header.conditionNames();
        this.chains = header.chains();
    }

    /** The result of a 1-based position that is on disk. */
    synchronized SampleResult at(int position) {
        int chunk = (position - 1) / CHUNK;
        var results = chunks.get(chunk);
        if (results == null || results.size() <= (position - 1) % CHUNK) {
            int from = chunk * CHUNK + 1;
            results = prefix(store.results(run, from, from + CHUNK - 1), from);
            chunks.put(chunk, results);
        }
        if (results.size() <= (position - 1) % CHUNK) {
            throw new DataException("Item " + position + " of run " + run + " is no longer in the store '"
                    + store.place() + "'. Was the run removed?");
        }
        return results.get((position - 1) % CHUNK);
    }

    /** Outlines of the finished prefix. */
    List<SampleResult> outlines() {
        return prefix(store.outlines(run), 1);
    }

    private List<SampleResult> prefix(List<StoredResult> rows, int from) {
        var byPosition = new TreeMap<Integer, Map<String, StoredResult>>();
        rows.forEach(row -> byPosition
                .computeIfAbsent(row.position(), position -> new TreeMap<>())
                .put(row.condition(), row));
        var prefix = new ArrayList<SampleResult>();
        var next = byPosition.get(from);
        while (next != null && next.keySet().containsAll(conditions)) {
            int position = from + prefix.size();
            prefix.add(new SampleResult(position, samples.get(position - 1), outcomes(next)));
            next = byPosition.get(position + 1);
        }
        return prefix;
    }

    private Map<String, SampleResult.Outcome> outcomes(Map<String, StoredResult> rows) {
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        for (var condition : conditions) {
            var row = rows.get(condition);
            if (row != null) {
                outcomes.put(
                        condition,
                        new SampleResult.Outcome(
                                everyChain(row.answers(), chains), row.score(), row.tokens(), 0, true, row.error()));
            }
        }
        return outcomes;
    }

    /** One entry a chain: a prompt whose text is not drawn was asked once, and its answer is that of every chain. */
    static Answers everyChain(Answers answers, int chains) {
        var all = new TreeMap<String, List<Answer>>();
        answers.byPrompt().forEach((prompt, given) -> {
            var each = new ArrayList<>(given);
            while (each.size() < chains) {
                each.add(given.get(0));
            }
            all.put(prompt, each);
        });
        return new Answers(all);
    }
}
