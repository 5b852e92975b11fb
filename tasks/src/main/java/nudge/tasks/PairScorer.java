package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.Answers;
import nudge.score.ReadOff;
import nudge.score.Reading;
import nudge.score.Score;
import nudge.score.Scorer;

/**
 * Scores both answers of a student at once. A pair of which one answer cannot be read is dropped as a whole and counted.
 * Values: {@code parity} = p(yes | one) - p(yes | other), {@code parity_picks} (the same of picks), {@code p_yes},
 * {@code p_yes_one}, {@code p_yes_other}, {@code admit_one}, {@code admit_other}, {@code coverage} and {@code near_tie} (means
 * of both). Where text is read p is the share of the chains that say yes.
 */
record PairScorer(Reading reading, Swap swap) implements Scorer {
    /** What the chains of one prompt say on average. */
    private record Side(double yes, double admits, double coverage, double nearTie, boolean hasProbabilities) {
        private static Side of(List<ReadOff> chains) {
            boolean soft = chains.stream().allMatch(ReadOff::hasProbabilities);
            return new Side(
                    mean(chains, read -> soft ? read.probability(Profiles.YES) : picksYes(read)),
                    mean(chains, Side::picksYes),
                    mean(chains, ReadOff::coverage),
                    mean(chains, read -> PlainChoice.one(read.isNearTie())),
                    soft);
        }

        private static double picksYes(ReadOff read) {
            return PlainChoice.one(read.choice() == Profiles.YES);
        }

        private static double mean(List<ReadOff> chains, java.util.function.ToDoubleFunction<ReadOff> value) {
            return chains.stream().mapToDouble(value).average().orElse(Double.NaN);
        }

        private String word() {
            return admits >= .5 ? "yes" : "no";
        }
    }

    @Override
    public Score score(Sample sample, Answers answers) {
        var sides = new ArrayList<Side>();
        for (var word : swap.words()) {
            var chains = ReadOff.of(sample, AnswersAlone.of(answers, Swap.prompt(word)), reading);
            var read = chains.stream().filter(ReadOff::isScored).toList();
            if (read.isEmpty()) {
                var first = chains.get(0);
                return Score.unscored(first.outcome(), word + ": " + first.said());
            }
            sides.add(Side.of(read));
        }
        return scored(sides.get(0), sides.get(1));
    }

    private Score scored(Side one, Side other) {
        var values = new TreeMap<String, Double>();
        values.put("parity", one.yes - other.yes);
        values.put("parity_picks", one.admits - other.admits);
        values.put("p_yes", (one.yes + other.yes) / 2);
        values.put("p_yes_one", one.yes);
        values.put("p_yes_other", other.yes);
        values.put("admit_one", one.admits);
        values.put("admit_other", other.admits);
        values.put("unequal", PlainChoice.one(!one.word().equals(other.word())));
        if (one.hasProbabilities && other.hasProbabilities) {
            values.put("coverage", (one.coverage + other.coverage) / 2);
            values.put("near_tie", (one.nearTie + other.nearTie) / 2);
        } else {
            values.put(PlainChoice.UNLISTED, 1.0);
        }
        return Score.scored(swap.one() + " " + one.word() + ", " + swap.other() + " " + other.word(), values);
    }
}
