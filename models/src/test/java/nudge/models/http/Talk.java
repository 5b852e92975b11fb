package nudge.models.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import okhttp3.Headers;

/** What the tests say to servers, and under which limits. */
final class Talk {
    static final String KEY = "planted-0123456789abcdef";

    /** So short that a test need not wait. */
    static final HttpLimits HASTY =
            new HttpLimits(Duration.ofSeconds(3), Duration.ofMillis(400), 4L << 20, Duration.ofMillis(150), 32);

    static final HttpLimits PATIENT = HASTY.withRequest(Duration.ofSeconds(20));
    private static final Sample SAMPLE =
            new Sample("talk/0", new TreeMap<>(), List.of("x", "y", "z"), 0, new TreeMap<>(), 1);

    private Talk() {}

    static LanguageModel chat(String url, HttpLimits limits) {
        return model(url, limits, OpenAiChat::new);
    }

    static LanguageModel chat(MockServer server) {
        return chat(server.url() + "/v1", PATIENT);
    }

    static LanguageModel model(String url, HttpLimits limits, Function<Api, Dialect> dialect) {
        var api = new Api(new Http(limits), server(url));
        return HttpProvider.model(
                api, dialect.apply(api), "openai:mock-1", "chat", DialogueFormat.CHAT, ModelOptions.DEFAULTS);
    }

    static Server server(String url) {
        var key = Optional.of(Key.of(KEY, "the variable OPENAI_API_KEY"));
        return new Server(
                Server.address(url, "http://127.0.0.1"),
                "mock-1",
                key,
                "OPENAI_API_KEY",
                Headers.of("Authorization", "Bearer " + KEY),
                new Server.ModelList("models", "data", "id"));
    }

    /** The provider in an environment with a key. */
    static LanguageModel open(Function<HttpProvider, ModelProvider> provider, String reference, ModelOptions options) {
        return provider.apply(HttpProvider.of(Map.of("OPENAI_API_KEY", KEY), Path.of("no-such-folder")))
                .open(reference, options)
                .orElseThrow();
    }

    static Completion ask(LanguageModel model, Prompt prompt) throws InterruptedException {
        return model.complete(request(prompt), new Cancellation());
    }

    static Request request(Prompt prompt) {
        return new Request(prompt, SAMPLE, "Q", "main", 0, 7, Sampling.DEFAULTS);
    }

    /** The failure of a question, its address left out. */
    static ModelException failure(LanguageModel model, Prompt prompt) throws InterruptedException {
        try {
            var completion = ask(model, prompt);
            throw new AssertionError("no failure: " + completion);
        } catch (ModelException e) {
            return e;
        }
    }

    static String without(MockServer server, ModelException e) {
        return String.valueOf(e.getMessage())
                .replace(server.url(), "URL")
                .replaceAll("bytes in \\d+ ms", "bytes in N ms");
    }

    static Prompt writing() {
        return writing("Tell me something.", 8, List.of());
    }

    static Prompt writing(String question, int tokens, List<String> stops) {
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, question)),
                Turn.assistant(new Part.Generate(Prompt.ANSWER, tokens, stops)));
    }

    static Prompt twoSteps() {
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, "Who was late?")),
                Turn.assistant(new Part.Generate(Prompt.REASONING, 8, List.of())),
                Turn.human(new Part.Text("cot-ask", "Which one?")),
                Turn.assistant(new Part.Generate(Prompt.ANSWER, 8, List.of())));
    }

    static Prompt thinking() {
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, "Who was late?")),
                Turn.assistant(new Part.Text("cot", "Let me think."), new Part.Generate(Prompt.ANSWER, 8, List.of())));
    }

    static Prompt letters() {
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, "Who was late? (a) Ann (b) Bob (c) nobody")),
                Turn.assistant(
                        new Part.Text("answer-prefix", "The answer is"),
                        new Part.Text("answer-open", " ("),
                        new Part.Choose(
                                Prompt.ANSWER, List.of(new Option("a", 0), new Option("b", 1), new Option("c", 2)))));
    }

    static Prompt names() {
        return Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, "Who was late?")),
                Turn.assistant(
                        new Part.Text("answer-prefix", "It was"),
                        new Part.Choose(Prompt.ANSWER, List.of(new Option(" Ann Lee", 0), new Option(" Bob Ray", 1)))));
    }
}
