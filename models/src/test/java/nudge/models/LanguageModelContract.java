package nudge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelProvider;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;

/** What every provider and every model keeps to; one method a claim. */
record LanguageModelContract(ModelProvider provider, ModelFixture fixture, String reference) {
    static final Sample SAMPLE = new Sample(
            "contract/0",
            new TreeMap<>(Map.of("question", "Who was late?", "unknown", "2", "biased", "0")),
            List.of("The baker", "The postman", "Unknown"),
            2,
            new TreeMap<>(),
            1);

    private static final Part QUESTION = new Part.Text(
            Prompt.QUESTION, "The baker and the postman met. Who was late? (a) The baker (b) The postman (c) Unknown");

    void says_what_its_references_look_like() {
        assertThat(provider.forms()).isNotEmpty().noneMatch(String::isBlank);
    }

    void leaves_what_is_not_its_own_to_others() {
        assertThat(provider.open("no-such-provider:no-such-model", fixture.options()))
                .isEmpty();
    }

    void opens_its_own_reference() {
        try (var model = open()) {
            assertThat(model.info().reference()).isEqualTo(reference);
            assertThat(model.info().identity()).isNotBlank();
            assertThat(model.info().description()).isNotBlank();
        }
    }

    void is_labelled_as_what_it_is() {
        try (var model = open()) {
            assertThat(model.info().label()).contains(model.info().kind().mark());
        }
    }

    void keeps_the_attributes_it_is_given() {
        var options = fixture.options().withAttributes(Map.of("rlhfSteps", 800.0));

        try (var model = provider.open(reference, options).orElseThrow()) {
            assertThat(model.info().attributes()).containsEntry("rlhfSteps", 800.0);
        }
    }

    void fills_every_hole_in_order() throws InterruptedException {
        try (var model = open()) {
            var completion = complete(model, writing());

            assertThat(completion.fills()).extracting(Fill::hole).containsExactly(Prompt.REASONING, Prompt.ANSWER);
            assertThat(completion.durationMillis()).isNotNegative();
        }
    }

    void gives_each_option_a_number_of_nats() throws InterruptedException {
        try (var model = open()) {
            if (!chooses(model)) {
                return;
            }
            var answer = complete(model, choosing()).fill(Prompt.ANSWER).orElseThrow();

            assertThat(answer.mode()).isEqualTo(Fill.Mode.LOG_PROBABILITY);
            assertThat(answer.logProbabilities()).hasSize(3).allMatch(Double::isFinite);
            assertThat(answer.text()).isEqualTo(likeliest(answer));
        }
    }

    void answers_the_same_the_second_time() throws InterruptedException {
        try (var model = open();
                var again = open()) {
            var first = complete(model, writing()).fills();

            assertThat(complete(model, writing()).fills()).isEqualTo(first);
            assertThat(complete(again, writing()).fills()).isEqualTo(first);
        }
    }

    void tells_its_text_while_it_writes_word_for_word() throws InterruptedException {
        try (var model = open()) {
            var told = new TreeMap<String, String>();
            var request = request(writing());
            var completion = model.complete(
                    request, new Cancellation(), (hole, piece) -> told.merge(hole, piece, String::concat));

            assertThat(model.info().can(Capability.STREAMING)).isTrue();
            assertThat(completion.fills()).isNotEmpty().allSatisfy(fill -> assertThat(
                            told.getOrDefault(fill.hole(), ""))
                    .isEqualTo(fill.text()));
            assertThat(completion.fills())
                    .isEqualTo(model.complete(request, new Cancellation()).fills());
        }
    }

    void stops_in_the_middle_of_a_text() {
        try (var model = open()) {
            var cancellation = new Cancellation();
            var told = new StringBuilder();

            assertThatThrownBy(() -> model.complete(request(writing()), cancellation, (hole, piece) -> {
                        told.append(piece);
                        cancellation.cancel();
                    }))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.CANCELLED));
            assertThat(told).isNotEmpty();
        }
    }

    void closes_twice() {
        var model = open();

        model.close();
        model.close();
    }

    private LanguageModel open() {
        return provider.open(reference, fixture.options()).orElseThrow();
    }

    private static boolean chooses(LanguageModel model) {
        return model.info().can(Capability.OPTION_LOG_PROBABILITIES)
                || model.info().can(Capability.CONTINUATION_LOG_PROBABILITIES);
    }

    private static Completion complete(LanguageModel model, Prompt prompt) throws InterruptedException {
        return model.complete(request(prompt), new Cancellation());
    }

    private static Request request(Prompt prompt) {
        return new Request(prompt, SAMPLE, "Q+CoT", "main", 0, 7, Sampling.DEFAULTS);
    }

    private static Prompt writing() {
        return Prompt.of(
                Turn.human(QUESTION),
                Turn.assistant(new Part.Generate(Prompt.REASONING, 8, List.of())),
                Turn.human(new Part.Text("cot-ask", "Which one?")),
                Turn.assistant(new Part.Generate(Prompt.ANSWER, 8, List.of())));
    }

    private static Prompt choosing() {
        return Prompt.of(
                Turn.human(QUESTION),
                Turn.assistant(
                        new Part.Text("answer-prefix", "The answer is ("),
                        new Part.Choose(
                                Prompt.ANSWER, List.of(new Option("a", 0), new Option("b", 1), new Option("c", 2)))));
    }

    private static String likeliest(Fill fill) {
        var logs = fill.logProbabilities();
        int best = logs.indexOf(logs.stream().max(Double::compare).orElseThrow());
        return List.of("a", "b", "c").get(best);
    }
}
