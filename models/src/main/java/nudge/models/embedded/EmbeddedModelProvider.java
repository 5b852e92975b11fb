package nudge.models.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nudge.Places;
import nudge.data.DataException;
import nudge.fetch.CheckedFile;
import nudge.model.Capability;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.models.worker.Message;
import nudge.prompt.DialogueFormat;

/**
 * Models that run on this machine in a process of their own: {@code smollm2}, {@code gemma3-270m} (fetched on first
 * use), and {@code gguf:FILE} for a file of one's own. {@code docs/embedded.md} has the settings.
 */
public final class EmbeddedModelProvider implements ModelProvider {
    private static final String PREFIX = "gguf:";

    private final Path cache;
    private final Weights weights;
    private final Workers workers;

    public EmbeddedModelProvider() {
        this(
                Places.of(System.getenv(), Path.of(System.getProperty("user.home")))
                        .cache(),
                System.getenv().getOrDefault("NUDGE_WEIGHTS", ""));
    }

    EmbeddedModelProvider(Path cache, String weightsVariable) {
        this.cache = cache;
        this.weights = Weights.in(cache, weightsVariable);
        this.workers = new Workers();
    }

    @Override
    public List<String> forms() {
        return List.of("smollm2", "gemma3-270m", "gguf:FILE");
    }

    @Override
    public Optional<LanguageModel> open(String reference, ModelOptions options) {
        if (reference.startsWith(PREFIX)) {
            return Optional.of(file(reference, options));
        }
        return KnownModel.named(reference).map(model -> known(model, options));
    }

    @Override
    public List<Listing> listings() {
        return KnownModel.ALL.stream()
                .map(model -> new Listing(
                        model.reference(),
                        model.description(),
                        model.bytes(),
                        model.licence(),
                        weights.here(model) ? "here" : "can be fetched"))
                .toList();
    }

    @Override
    public boolean fetch(String reference, ModelOptions options) {
        var model = KnownModel.named(reference);
        model.ifPresent(known -> weights.file(known, settings(options), options.notices()));
        return model.isPresent();
    }

    private EmbeddedModel known(KnownModel model, ModelOptions options) {
        var settings = settings(options);
        var file = weights.file(model, settings, options.notices());
        var start = start(file, model.sha256(), settings, options.notices());
        var info = info(
                model.reference(),
                model.description(),
                start.sha256(),
                options.dialogue().orElse(model.format()),
                model.parameters(),
                options);
        return new EmbeddedModel(info, start, workers);
    }

    private EmbeddedModel file(String reference, ModelOptions options) {
        var file = Path.of(reference.substring(PREFIX.length()));
        if (!Files.isRegularFile(file)) {
            throw new DataException("Model file '" + file + "' is not there. Name a file after '" + PREFIX + "'.");
        }
        var sha256 = new CheckedFile(cache.resolve("checked")).sha256(file);
        var start = start(file.toAbsolutePath().normalize(), sha256, settings(options), options.notices());
        var facts = facts(start);
        var info = info(
                reference,
                facts.string("name") + ", runs on this machine",
                start.sha256(),
                options.dialogue().orElse(format(facts)),
                facts.number("parameters"),
                options);
        return new EmbeddedModel(info, start, workers);
    }

    /** A base model has no template; one that the engine does not know is said when it is needed. */
    private static DialogueFormat format(Message facts) {
        return facts.number("template") == 0 ? DialogueFormat.HUMAN_ASSISTANT : DialogueFormat.GGUF_TEMPLATE;
    }

    private Message facts(WorkerStart start) {
        try {
            return workers.facts(start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("Opening '" + start.file() + "' was interrupted. Ask again.", e);
        }
    }

    private WorkerStart start(Path file, String sha256, EmbeddedSettings settings, Consumer<String> notices) {
        return switch (settings.form()) {
            case AS_IS -> start(file, sha256, settings);
            case Q8_0 -> start(converted(file, sha256, notices), sha256 + "-q8_0", settings);
        };
    }

    private WorkerStart start(Path file, String identity, EmbeddedSettings settings) {
        return new WorkerStart(
                file,
                settings.contextTokens(),
                settings.threads(),
                settings.keptMegabytes() * 1_000_000L,
                settings.savedMegabytes() * 1_000_000L,
                identity,
                cache);
    }

    /** The file with its weights as Q8_0, made once. */
    private Path converted(Path file, String sha256, Consumer<String> notices) {
        var target = cache.resolve("converted").resolve(sha256 + "-q8_0.gguf");
        if (!Files.exists(target)) {
            notices.accept("Converting the weights of " + file.getFileName() + " to Q8_0, once.");
            GgufConversion.write(file, target);
        }
        return target;
    }

    private static EmbeddedSettings settings(ModelOptions options) {
        return EmbeddedSettings.of(options, Runtime.getRuntime().availableProcessors());
    }

    static ModelInfo info(
            String reference,
            String description,
            String sha256,
            DialogueFormat format,
            long parameters,
            ModelOptions options) {
        var attributes = new TreeMap<String, Double>();
        attributes.put("parameters", (double) parameters);
        attributes.putAll(options.attributes());
        return options.told(new ModelInfo(
                reference,
                description,
                "gguf:" + sha256,
                ModelKind.MODEL,
                format,
                EnumSet.allOf(Capability.class),
                attributes));
    }
}
