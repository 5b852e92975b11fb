package nudge.run;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.Prices;
import nudge.model.Request;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Prompt;

/** A model for tests: remembers what it was asked, and answers as it is told to. */
public final class TestModel implements LanguageModel {
    /** How it answers. */
    public interface Rule {
        Completion answer(Request request, Cancellation cancellation) throws InterruptedException;
    }

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final ModelKind kind;
    private final Set<Capability> capabilities;
    private final Rule rule;

    private Prices prices = Prices.UNKNOWN;

    private TestModel(ModelKind kind, Set<Capability> capabilities, Rule rule) {
        this.kind = kind;
        this.capabilities = capabilities;
        this.rule = rule;
    }

    /** Right in about two of three questions, whatever the thread or the time. */
    public static TestModel steady() {
        return ruled((request, cancellation) -> answer(request));
    }

    public static TestModel ruled(Rule rule) {
        return new TestModel(ModelKind.MODEL, Set.of(Capability.OPTION_LOG_PROBABILITIES), rule);
    }

    TestModel thatCan(Capability... other) {
        return new TestModel(kind, Set.copyOf(Arrays.asList(other)), rule);
    }

    TestModel of(ModelKind other) {
        return new TestModel(other, capabilities, rule);
    }

    TestModel withPrices(Prices other) {
        var model = new TestModel(kind, capabilities, rule);
        model.prices = other;
        return model;
    }

    public static Completion answer(Request request) {
        int number = Math.floorMod((request.sample().id() + request.condition() + request.chain()).hashCode(), 30);
        return said(number < 20 ? "right" : "wrong", -number / 7.0);
    }

    public static Completion said(String text, double nats) {
        var fill = Fill.chosen(Prompt.ANSWER, text, List.of(nats, -1.0, -2.0));
        return new Completion(List.of(fill), new Completion.Tokens(10, 4, 1), 3, List.of());
    }

    /** What was asked, in no order: sample, condition, prompt and chain. */
    public List<String> asked() {
        return asked.stream().sorted().toList();
    }

    @Override
    public ModelInfo info() {
        return new ModelInfo(
                "test",
                "a model for tests",
                "test-1",
                kind,
                DialogueFormat.CHAT,
                capabilities,
                new TreeMap<>(),
                prices);
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation) throws InterruptedException {
        asked.add(
                request.sample().id() + " " + request.condition() + " " + request.promptName() + " " + request.chain());
        return rule.answer(request, cancellation);
    }

    @Override
    public void close() {}
}
