package nudge.models.embedded;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;

/** Requests for tests. */
final class Asked {
    private Asked() {}

    /** A choice among continuations of {@code prefix}. */
    static Request choice(String question, String prefix, String... options) {
        var choices = IntStream.range(0, options.length)
                .mapToObj(number -> new Option(options[number], number))
                .toList();
        var answer = new Part.Choose(Prompt.ANSWER, choices);
        var turn = prefix.isEmpty() ? Turn.assistant(answer) : Turn.assistant(new Part.Text("prefix", prefix), answer);
        return request(Prompt.of(Turn.human(new Part.Text(Prompt.QUESTION, question)), turn), 0);
    }

    /** A text of at most so many tokens. */
    static Request text(String question, int maxTokens, int chain, String... stops) {
        var hole = new Part.Generate(Prompt.REASONING, maxTokens, List.of(stops));
        return request(Prompt.of(Turn.human(new Part.Text(Prompt.QUESTION, question)), Turn.assistant(hole)), chain);
    }

    static Request request(Prompt prompt, int chain) {
        var sample = Sample.question("sample/0", Map.of());
        return new Request(prompt, sample, "Q", "main", chain, 0, Sampling.DEFAULTS);
    }
}
