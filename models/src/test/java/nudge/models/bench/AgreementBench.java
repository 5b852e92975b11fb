package nudge.models.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;

/**
 * How far the log-probabilities of two models are apart: {@code AgreementBench gguf:FILE llama-server:URL [dialogue]}.
 * Letters and whole texts as options of made-up questions; differences in nats a token.
 */
public final class AgreementBench {
    private static final List<String> PEOPLE = List.of("baker", "nurse", "pilot", "farmer", "judge", "painter");

    private AgreementBench() {}

    public static void main(String[] args) throws InterruptedException {
        try (var one = open(args[0], args);
                var other = open(args[1], args)) {
            System.out.println(one.info().description() + "\n" + other.info().description());
            compare("letters", one, other, true);
            compare("texts", one, other, false);
        }
    }

    private static LanguageModel open(String reference, String[] args) {
        var options = args.length > 2 ? ModelOptions.DEFAULTS.withSetting("dialogue", args[2]) : ModelOptions.DEFAULTS;
        return ServiceLoader.load(ModelProvider.class).stream()
                .flatMap(provider -> provider.get().open(reference, options).stream())
                .findFirst()
                .orElseThrow();
    }

    private static void compare(String what, LanguageModel one, LanguageModel other, boolean letters)
            throws InterruptedException {
        var apart = new ArrayList<Double>();
        int same = 0;
        int asked = 0;
        for (int i = 0; i < PEOPLE.size(); i++) {
            for (int j = 0; j < PEOPLE.size(); j++) {
                if (i != j) {
                    var prompt = prompt(PEOPLE.get(i), PEOPLE.get(j), letters);
                    var left = answer(one, prompt);
                    var right = answer(other, prompt);
                    asked++;
                    same += left.text().equals(right.text()) ? 1 : 0;
                    for (int k = 0; k < left.logProbabilities().size(); k++) {
                        int tokens = left.optionTokens().isEmpty()
                                ? 1
                                : left.optionTokens().get(k);
                        apart.add(Math.abs(left.logProbabilities().get(k)
                                        - right.logProbabilities().get(k))
                                / tokens);
                    }
                }
            }
        }
        System.out.printf(
                "%s: %d prompts, %d options; nats a token apart: mean %.3f, largest %.3f; same pick %d%n",
                what,
                asked,
                apart.size(),
                apart.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                apart.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                same);
    }

    private static Fill answer(LanguageModel model, Prompt prompt) throws InterruptedException {
        var sample = new Sample("bench/0", new TreeMap<>(), List.of("a", "b", "c"), 0, new TreeMap<>(), 1);
        var request = new Request(prompt, sample, "Q", "main", 0, 0, Sampling.DEFAULTS);
        return model.complete(request, new Cancellation()).fill(Prompt.ANSWER).orElseThrow();
    }

    private static Prompt prompt(String one, String other, boolean letters) {
        var question = "The " + one + " met the " + other + " at the station. One of them was late. Who was late?"
                + (letters ? " (a) The " + one + " (b) The " + other + " (c) Unknown" : "");
        var options = letters ? List.of("a", "b", "c") : List.of(" The " + one, " The " + other, " Nobody knows");
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, question)),
                Turn.assistant(
                        new Part.Text("answer-prefix", letters ? "The answer is (" : "The answer is:"),
                        new Part.Choose(
                                Prompt.ANSWER,
                                List.of(
                                        new Option(options.get(0), 0),
                                        new Option(options.get(1), 1),
                                        new Option(options.get(2), 2)))));
    }
}
