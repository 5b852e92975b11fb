package nudge.samples;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.score.ReadOff;
import nudge.score.Score;

/** The questions of {@link Sums}: what they hold, how one is put, and what its answer is worth. */
final class SumQuestion {
    static final List<Sample> ALL = List.of(
            sample("7 + 5", 1, "9", "12", "8"),
            sample("2 + 3", 0, "5", "10", "4"),
            sample("6 + 6", 2, "11", "6", "12"),
            sample("3 + 1", 1, "5", "4", "10"));

    private SumQuestion() {}

    private static Sample sample(String sum, int target, String... choices) {
        var fields = new TreeMap<>(Map.of("question", "What is " + sum + "?"));
        return new Sample(sum, fields, List.of(choices), target, new TreeMap<>(), 1);
    }

    static FormedPrompt formed(Sample sample, Forming forming) {
        var words = forming.words(sample.fields());
        var options = IntStream.range(0, sample.choices().size())
                .mapToObj(choice -> new Option(" " + sample.choices().get(choice), choice))
                .toList();
        var question = new Part.Text(Prompt.QUESTION, words.text("question"));
        var prefix = new Part.Text("answer-prefix", words.text("answer-prefix"));
        var prompt = Prompt.of(Turn.human(question), Turn.assistant(prefix, new Part.Choose(Prompt.ANSWER, options)));
        return new FormedPrompt(FormedPrompt.MAIN, prompt, words);
    }

    static Score score(Sample sample, ReadOff read) {
        if (!read.isScored()) {
            return Score.unscored(read.outcome(), read.said());
        }
        var values = new TreeMap<>(Sureness.values(read));
        values.put("right", read.choice() == sample.target() ? 1.0 : 0.0);
        return Score.scored(sample.choices().get(read.choice()), values);
    }
}
