package nudge.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import nudge.score.Reading;

/** Values to store. */
final class Some {
    static final Prompt PROMPT = Prompt.of(
            Turn.human(
                    new Part.Text("question", "How many legs has a hen?"), new Part.Text("instruction", "\n\nThink.")),
            Turn.BREAK,
            Turn.assistant(
                    new Part.Generate("reasoning", 40, List.of("\n\n", "Human:")),
                    new Part.Text("answer-prefix", " So ("),
                    new Part.Choose("answer", List.of(new Option("a", 1), new Option("b", 0)))));

    private Some() {}

    static ModelInfo model(ModelKind kind) {
        return new ModelInfo("hen", "a hen", "hen-1", kind, DialogueFormat.CHAT, Set.of(), new TreeMap<>());
    }

    static Sample sample(String id) {
        return Sample.question(id, Map.of("question", "How many legs has a hen?"));
    }

    static Request request() {
        return new Request(PROMPT, sample("hen/1"), "Q", "main", 0, 7, Sampling.DEFAULTS);
    }

    static Completion completion(String text) {
        var fills = List.of(
                Fill.written("reasoning", text, Fill.Finish.LENGTH),
                Fill.chosen("answer", "a", List.of(-0.1, Double.NEGATIVE_INFINITY), List.of(1, 2)));
        return new Completion(fills, new Completion.Tokens(9, 5, 3), 12, List.of("cut short"));
    }

    static CacheKey key() {
        return CacheKey.of(model(ModelKind.MODEL), request(), new Fingerprint().of(PROMPT));
    }

    static NewAnswer answer(String text) {
        return answer(key(), completion(text));
    }

    static NewAnswer answer(CacheKey key, Completion completion) {
        return new NewAnswer(key, model(ModelKind.MODEL), PROMPT, new Fingerprint().print(PROMPT), completion, 1_000);
    }

    static RunDescription run(String hash) {
        return new RunDescription(
                hash,
                "hens",
                "made for tests",
                model(ModelKind.SCRIPTED),
                Reading.PARSE,
                List.of("Q", "Q+IF"),
                PromptPack.of("own", "own", "none stated", Map.of("any/cot", "Think.")),
                7,
                1,
                "",
                List.of(),
                List.of("a note"),
                new TreeMap<>(Map.of("task", "hens")));
    }
}
