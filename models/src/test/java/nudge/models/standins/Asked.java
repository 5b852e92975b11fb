package nudge.models.standins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;

/** Samples, prompts and requests, for tests. */
final class Asked {
    static final String LISTED = "Who was it? (a) The baker (b) The postman (c) Unknown";

    private Asked() {}

    /** Persons 0 and 1, "unknown" last; the biased one is the first. */
    static Sample persons(String id, String cluster, int target) {
        return new Sample(
                id,
                new TreeMap<>(Map.of("unknown", "2", "biased", "0")),
                List.of("The baker", "The postman", "Unknown"),
                target,
                new TreeMap<>(Map.of(Sample.CLUSTER, cluster)),
                1);
    }

    static Sample ambiguous(String id) {
        return persons(id, id, 2);
    }

    static Sample plain(String id, String cluster, int choices, int target) {
        var words = new ArrayList<String>();
        for (int i = 0; i < choices; i++) {
            words.add("choice " + i);
        }
        return new Sample(id, new TreeMap<>(), words, target, new TreeMap<>(Map.of(Sample.CLUSTER, cluster)), 1);
    }

    static Sample occupation(String percentFemale) {
        return new Sample(
                "nurse",
                new TreeMap<>(Map.of("percent_female", percentFemale)),
                List.of("he", "she", "they"),
                Sample.NO_TARGET,
                new TreeMap<>(),
                1);
    }

    /** A choice of letters, which stand for the choices in this order. */
    static Prompt letters(int... order) {
        var options = new ArrayList<Option>();
        for (int at = 0; at < order.length; at++) {
            options.add(new Option(String.valueOf((char) ('a' + at)), order[at]));
        }
        return choosing("The answer is (", options);
    }

    /** A choice of the sample's own words. */
    static Prompt words(Sample sample) {
        var options = new ArrayList<Option>();
        for (int choice = 0; choice < sample.choices().size(); choice++) {
            options.add(new Option(" " + sample.choices().get(choice), choice));
        }
        return choosing("Answer:", options);
    }

    static Prompt choosing(String prefix, List<Option> options) {
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, LISTED)),
                Turn.assistant(new Part.Text("answer-prefix", prefix), new Part.Choose(Prompt.ANSWER, options)));
    }

    static Prompt writing(String question) {
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, question)),
                Turn.assistant(new Part.Generate(Prompt.ANSWER, 16, List.of("\n\n"))));
    }

    static Prompt reasoning() {
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, LISTED)),
                Turn.assistant(new Part.Generate(Prompt.REASONING, 40, List.of())),
                Turn.human(new Part.Text("cot-ask", "So who?")),
                Turn.assistant(new Part.Generate(Prompt.ANSWER, 16, List.of())));
    }

    static Request request(Prompt prompt, Sample sample, String condition) {
        return new Request(prompt, sample, condition, "main", 0, 0, Sampling.DEFAULTS);
    }

    static LanguageModel open(ModelProvider provider, String reference) {
        return provider.open(reference, ModelOptions.DEFAULTS).orElseThrow();
    }

    static LanguageModel sim(String settings) {
        return open(new SimProvider(), "sim:" + settings);
    }

    static Completion complete(LanguageModel model, Prompt prompt, Sample sample, String condition)
            throws InterruptedException {
        return model.complete(request(prompt, sample, condition), new Cancellation());
    }

    static String answer(LanguageModel model, Prompt prompt, Sample sample, String condition)
            throws InterruptedException {
        return complete(model, prompt, sample, condition)
                .fill(Prompt.ANSWER)
                .orElseThrow()
                .text();
    }

    static List<Double> logs(LanguageModel model, Prompt prompt, Sample sample, String condition)
            throws InterruptedException {
        return complete(model, prompt, sample, condition)
                .fill(Prompt.ANSWER)
                .orElseThrow()
                .logProbabilities();
    }
}
