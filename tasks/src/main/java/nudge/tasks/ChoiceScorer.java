package nudge.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.score.Answers;
import nudge.score.ReadOff;
import nudge.score.Reading;
import nudge.score.Score;
import nudge.score.Scorer;

/**
 * Scores a choice. With several chains each value is the mean over the chains that could be read; the answer shown,
 * {@code choice}, {@code position} and other kinds are those of the choice most chains made (the first made among equals).
 */
record ChoiceScorer(Reading reading, ChoiceValues values) implements Scorer {
    @Override
    public Score score(Sample sample, Answers answers) {
        var chains = read(sample, answers, reading).toList();
        var scored = chains.stream().filter(ReadOff::isScored).toList();
        if (scored.isEmpty()) {
            return Score.unscored(chains.get(0).outcome(), chains.get(0).said());
        }
        var commonest = commonest(scored);
        var means = means(scored.stream().map(read -> values.of(sample, read)).toList());
        means.put("choice", (double) commonest.choice());
        means.putAll(values.ofPick(sample, commonest));
        commonest.position().ifPresent(at -> means.put("position", (double) at));
        OtherReadings.besides(reading).forEach(other -> addBy(other, sample, answers, means));
        return Score.scored(shown(sample, commonest.choice()), means);
    }

    private Stream<ReadOff> read(Sample sample, Answers answers, Reading by) {
        return ReadOff.of(sample, answers, by).stream().map(read -> values.seen(sample, read));
    }

    private void addBy(Reading other, Sample sample, Answers answers, Map<String, Double> into) {
        var scored = read(sample, answers, other)
                .filter(ReadOff::isScored)
                .map(read -> values.of(sample, read))
                .toList();
        var means = means(scored);
        values.primary().forEach(name -> {
            var value = means.get(name);
            if (value != null) {
                into.put(OtherReadings.named(name, other), value);
            }
        });
    }

    /** The choice as screens show it: its letter in the data's order, and its words. */
    static String shown(Sample sample, int choice) {
        return ChoiceForm.letter(choice) + "  " + sample.choices().get(choice);
    }

    private static ReadOff commonest(List<ReadOff> reads) {
        var counts = new HashMap<Integer, Integer>();
        reads.forEach(read -> counts.merge(read.choice(), 1, Integer::sum));
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return reads.stream()
                .filter(read -> counts.getOrDefault(read.choice(), 0) == most)
                .findFirst()
                .orElseThrow();
    }

    /** The mean of each value over the chains that have it; what is not a finite number is left out. */
    private static TreeMap<String, Double> means(List<Map<String, Double>> chains) {
        if (chains.size() == 1) {
            return finite(chains.get(0));
        }
        var byName = new TreeMap<String, List<Double>>();
        for (var chain : chains) {
            chain.forEach((name, value) -> {
                if (Double.isFinite(value)) {
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                }
            });
        }
        var means = new TreeMap<String, Double>();
        byName.forEach((name, list) ->
                means.put(name, list.stream().mapToDouble(Double::doubleValue).sum() / list.size()));
        return means;
    }

    private static TreeMap<String, Double> finite(Map<String, Double> values) {
        var finite = new TreeMap<String, Double>();
        values.forEach((name, value) -> {
            if (Double.isFinite(value)) {
                finite.put(name, value + 0.0); // a sum of one: no negative zero
            }
        });
        return finite;
    }
}
