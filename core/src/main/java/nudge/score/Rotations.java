package nudge.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nudge.data.Sample;

/**
 * LETTER_ROTATED: each rotation is normalised over its letters, the log-probabilities of a choice are averaged over the
 * rotations and normalised again. An addend of a position's logit cancels exactly that way; a mean of probabilities
 * would keep some of it.
 */
final class Rotations {
    private Rotations() {}

    static List<ReadOff> read(Sample sample, Answers answers) {
        int n = sample.choices().size();
        var names = IntStream.range(0, n).mapToObj(i -> "r" + i).toList();
        int chains =
                names.stream().mapToInt(name -> answers.of(name).size()).min().orElse(0);
        if (chains == 0) {
            return List.of(ReadOff.unscored(Score.Outcome.ABSENT, ""));
        }
        return IntStream.range(0, chains)
                .mapToObj(k -> merged(
                        sample,
                        names.stream()
                                .map(name -> SinglePrompt.one(
                                        sample, answers.of(name).get(k), null, Reading.LETTER_ROTATED))
                                .toList()))
                .toList();
    }

    private static ReadOff merged(Sample sample, List<ReadOff> rotations) {
        var lacking = rotations.stream().filter(read -> !read.isScored()).findFirst();
        if (lacking.isPresent()) {
            return lacking.get();
        }
        return rotations.stream().allMatch(ReadOff::hasProbabilities)
                ? averaged(sample, rotations)
                : unanimous(rotations);
    }

    private static ReadOff averaged(Sample sample, List<ReadOff> rotations) {
        var logs = LogMass.mean(rotations.stream().map(ReadOff::logs).toList());
        if (!LogMass.areUsable(logs)) {
            return ReadOff.unscored(Score.Outcome.UNPARSED, "each option has no probability in some rotation");
        }
        var byChoice = LogMass.normalised(logs);
        int choice = LogMass.pick(byChoice, sample.id());
        return new ReadOff(
                Score.Outcome.SCORED,
                "",
                byChoice,
                choice,
                LogMass.mean(rotations.stream().map(ReadOff::positions).toList()),
                rotations.stream().mapToDouble(ReadOff::coverage).average().orElse(Double.NaN),
                LogMass.margin(byChoice),
                agreement(rotations, choice),
                LogMass.best(byChoice).size() > 1 ? ReadOff.Tie.BROKEN_BY_ID : ReadOff.Tie.NONE);
    }

    private static ReadOff unanimous(List<ReadOff> rotations) {
        var first = rotations.get(0);
        if (agreement(rotations, first.choice()) < 1) {
            return ReadOff.unscored(Score.Outcome.UNPARSED, "the rotations name different options");
        }
        var said = new ArrayList<String>();
        rotations.forEach(read -> said.add(read.said()));
        return new ReadOff(
                Score.Outcome.SCORED,
                String.join(" / ", said),
                List.of(),
                first.choice(),
                LogMass.mean(rotations.stream().map(ReadOff::positions).toList()),
                Double.NaN,
                Double.NaN,
                1,
                ReadOff.Tie.NONE);
    }

    private static double agreement(List<ReadOff> rotations, int choice) {
        return rotations.stream().filter(read -> read.choice() == choice).count() / (double) rotations.size();
    }
}
