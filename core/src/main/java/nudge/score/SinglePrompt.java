package nudge.score;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.model.Fill;
import nudge.prompt.Part;
import nudge.prompt.Prompt;

/** Readings that look at one prompt ({@code main}), and, where they subtract it, at the one without the question. */
final class SinglePrompt {
    static final String MAIN = "main";
    static final String BASELINE = "baseline";

    private SinglePrompt() {}

    static List<ReadOff> read(Sample sample, Answers answers, Reading reading) {
        var chains = answers.of(MAIN);
        if (chains.isEmpty()) {
            return List.of(ReadOff.unscored(Score.Outcome.ABSENT, ""));
        }
        var baselines = answers.of(BASELINE);
        var read = new ArrayList<ReadOff>();
        for (int k = 0; k < chains.size(); k++) {
            var baseline = baselines.isEmpty() ? null : baselines.get(Math.min(k, baselines.size() - 1));
            read.add(one(sample, chains.get(k), baseline, reading));
        }
        return List.copyOf(read);
    }

    /** One answer by itself. */
    static ReadOff one(
            Sample sample,
            Answers.Answer answer,
            Answers.@org.jspecify.annotations.Nullable Answer baseline,
            Reading reading) {
        var found = answer.completion().fill(Prompt.ANSWER);
        var hole = answer.prompt().hole(Prompt.ANSWER);
        if (found.isEmpty() || hole.isEmpty()) {
            return ReadOff.unscored(Score.Outcome.ABSENT, "");
        }
        var fill = found.get();
        var shown = ShownOptions.of(sample, hole.get());
        if (fill.logProbabilities().isEmpty()) {
            return shown.parse(fill.text(), reading);
        }
        return switch (reading) {
            case TEXT_TOKEN ->
                fill.optionTokens().isEmpty() ? noTokenCounts() : read(shown, fill, perToken(fill), reading);
            case TEXT_BYTE -> read(shown, fill, perByte(fill, hole.get()), reading);
            case TEXT_PMI -> lessBaseline(shown, fill, baseline);
            case LETTER, LETTER_SHUFFLED, LETTER_ROTATED, TEXT, TEXT_LISTED, CONTRAST, PARSE, OWN ->
                read(shown, fill, fill.logProbabilities(), reading);
        };
    }

    private static ReadOff read(ShownOptions shown, Fill fill, List<Double> logs, Reading reading) {
        if (!LogMass.areUsable(logs)) {
            return ReadOff.unscored(Score.Outcome.UNPARSED, "no option has a probability");
        }
        var byChoice = LogMass.normalised(shown.inDataOrder(logs));
        int choice = LogMass.pick(byChoice, shown.sample().id());
        return new ReadOff(
                Score.Outcome.SCORED,
                "",
                byChoice,
                choice,
                reading.listsOptions()
                        ? ReadOff.onlyAt(
                                shown.choices().indexOf(choice), shown.choices().size())
                        : List.of(),
                StrictMath.exp(LogMass.sum(fill.logProbabilities())),
                LogMass.margin(byChoice),
                1,
                LogMass.best(byChoice).size() > 1 ? ReadOff.Tie.BROKEN_BY_ID : ReadOff.Tie.NONE);
    }

    private static ReadOff lessBaseline(
            ShownOptions shown, Fill fill, Answers.@org.jspecify.annotations.Nullable Answer baseline) {
        var without = baseline == null
                ? List.<Double>of()
                : baseline.completion()
                        .fill(Prompt.ANSWER)
                        .map(Fill::logProbabilities)
                        .orElse(List.of());
        if (without.size() != fill.logProbabilities().size()) {
            return ReadOff.unscored(Score.Outcome.ABSENT, "no answer without the question to measure against");
        }
        var logs = IntStream.range(0, without.size())
                .mapToObj(i -> fill.logProbabilities().get(i) - without.get(i))
                .toList();
        return read(shown, fill, logs, Reading.TEXT_PMI);
    }

    private static List<Double> perToken(Fill fill) {
        return IntStream.range(0, fill.optionTokens().size())
                .mapToObj(i -> fill.logProbabilities().get(i)
                        / Math.max(1, fill.optionTokens().get(i)))
                .toList();
    }

    private static List<Double> perByte(Fill fill, Part hole) {
        return IntStream.range(0, hole.options().size())
                .mapToObj(i -> fill.logProbabilities().get(i)
                        / hole.options().get(i).text().getBytes(StandardCharsets.UTF_8).length)
                .toList();
    }

    private static ReadOff noTokenCounts() {
        return ReadOff.unscored(
                Score.Outcome.FAILED,
                "The reading 'text-token' needs the number of tokens of each option, which this model does not tell."
                        + " Use 'text' or 'text-byte'.");
    }
}
