package nudge.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.Nudge;
import nudge.Settings;
import nudge.data.UsageException;
import nudge.model.Prices;
import nudge.model.Sampling;
import nudge.prompt.DialogueFormat;
import nudge.run.Half;
import nudge.run.RunOptions;
import nudge.run.Task;
import nudge.score.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that asks a model. */
final class RunOptionsMixin {
    @Option(
            names = {"-m", "--model"},
            paramLabel = "REF",
            description =
                    "The model, such as smollm2, gguf:FILE, openai:NAME, anthropic:NAME, ollama:NAME, llama-server:URL,"
                            + " sim:bias=.4, replay:FILE, or a name of the models file. Default: smollm2, or the"
                            + " configuration's.")
    private @Nullable String model;

    @Option(
            names = "--models-file",
            paramLabel = "FILE",
            description = "Models under names of your own. Default: models.toml beside the configuration.")
    private @Nullable Path modelsFile;

    @Option(
            names = "--prompts",
            paramLabel = "PACK",
            description = "A prompt pack, a folder or JSON file, over the built-in one.")
    private @Nullable String prompts;

    @Option(names = "--prompts-only", description = "Use the pack alone: what it lacks is an error.")
    private boolean promptsOnly;

    @Option(names = "--data", paramLabel = "DIR", description = "A folder of originals, before all others.")
    private List<Path> data = new ArrayList<>();

    @Option(names = "--reading", paramLabel = "R", description = "How answers are read off; see 'nudge tasks'.")
    private @Nullable String reading;

    @Option(names = "--limit", paramLabel = "N", description = "At most N samples, in seeded order, whole units.")
    private @Nullable Integer limit;

    @Option(names = "--first", paramLabel = "N", description = "The first N samples in the file's own order.")
    private @Nullable Integer first;

    @Option(
            names = "--stop-when",
            paramLabel = "RULE",
            description = {
                "Stop early, by the band for the end of the run: 'accuracy Q width .05',",
                "'bias Q+IF - Q excludes 0', above, below. May be repeated; the first that holds."
            })
    private List<String> stopWhen = new ArrayList<>();

    @Option(
            names = "--where",
            paramLabel = "WHAT",
            description = "Only a slice (ambig) or NAME=VALUE. May be repeated.")
    private List<String> where = new ArrayList<>();

    @Option(
            names = "--half",
            paramLabel = "HALF",
            description = "explore, to try wordings on; confirm, to confirm the best; all. Default: all.")
    private Half half = Half.ALL;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of order and draws. Default: 0.")
    private long seed;

    @Option(names = "--chains", paramLabel = "K", description = "Draws of each reasoning. Default: 1.")
    private int chains = 1;

    @Option(
            names = "--floor",
            paramLabel = "N",
            description =
                    "Ask the first N samples once more with an extra blank: the A/A floor. Default: 60; 0 over HTTP.")
    private @Nullable Integer floor;

    @Option(names = "--temperature", paramLabel = "T", description = "Temperature of drawn text. Default: 1.0.")
    private double temperature = Sampling.DEFAULTS.temperature();

    @Option(names = "--top-p", paramLabel = "P", description = "Top-p of drawn text. Default: 0.95.")
    private double topP = Sampling.DEFAULTS.topP();

    @Option(names = "--max-new-tokens", paramLabel = "N", description = "At most N tokens of drawn text a hole.")
    private int maxNewTokens;

    @Option(names = "--concurrency", paramLabel = "C", description = "Requests at once. Default: 4; 16 over HTTP.")
    private @Nullable Integer concurrency;

    @Option(
            names = "--dialogue",
            paramLabel = "F",
            description = "Dialogue format: chat, gguf-template, human-assistant, plain.")
    private @Nullable String dialogue;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of a local model.")
    private @Nullable Integer threads;

    @Option(
            names = "--weights",
            paramLabel = "FORM",
            description = "as-is, or q8_0: a local model's prompts 1.5 times as fast.")
    private @Nullable String weights;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Address of an HTTP model's server, such as http://127.0.0.1:8000/v1.")
    private @Nullable String baseUrl;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "File with the key of an HTTP model's server, readable by its owner alone.")
    private @Nullable String keyFile;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long a request to an HTTP model may take. Default: 300.")
    private @Nullable Integer timeout;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long a request may take with all its tries. Default: 600.")
    private @Nullable Integer patience;

    @Option(names = "--attr", paramLabel = "NAME=NUMBER", description = "A numeric attribute of the model.")
    private Map<String, Double> attributes = new TreeMap<>();

    @Option(
            names = "--price",
            paramLabel = "PRICES",
            description = "What the model's tokens cost, US dollars a million: input=0.15,cached=0.075,output=0.6.")
    private @Nullable String price;

    @Option(names = "--accept-licence", description = "Accept the licence of weights under terms of their own.")
    private boolean acceptLicence;

    @Option(names = "--fresh", description = "Ask anew what the store could answer.")
    private boolean fresh;

    /** The settings with what was said here. */
    Settings over(Settings settings) {
        var models = settings.models().withAttributes(attributes);
        if (dialogue != null) {
            models = models.withSetting(
                    "dialogue", DialogueFormat.parse(dialogue).label());
        }
        if (threads != null) {
            models = models.withSetting("threads", threads.toString());
        }
        if (weights != null) {
            models = models.withSetting("weights", weights);
        }
        if (baseUrl != null) {
            models = models.withSetting("base-url", baseUrl);
        }
        if (keyFile != null) {
            models = models.withSetting("key-file", keyFile);
        }
        if (timeout != null) {
            models = models.withSetting("timeout", timeout.toString());
        }
        if (acceptLicence) {
            models = models.withSetting("accept-licence", "yes");
        }
        if (price != null) {
            models = models.withPrices(Prices.parse(price));
        }
        var named = modelsFile == null ? settings : settings.withModelsFile(modelsFile);
        var changed = named.withModel(model == null ? settings.model() : model)
                .withModels(models)
                .withSampling(new Sampling(temperature, topP, Sampling.DEFAULTS.topK(), maxNewTokens))
                .withData(settings.data().behind(data));
        return withPack(concurrency == null ? changed : changed.withConcurrency(concurrency));
    }

    private Settings withPack(Settings settings) {
        if (prompts == null) {
            if (promptsOnly) {
                throw new UsageException("--prompts-only needs --prompts PACK, the pack to be used alone.");
            }
            return settings;
        }
        return settings.withPack(prompts, promptsOnly ? Settings.PackUse.ALONE : Settings.PackUse.OVER_BUILT_IN);
    }

    /** The task with what was said here. */
    Task over(Task task) {
        var changed = task.half(half).seed(seed).chains(chains);
        if (floor != null) {
            changed = changed.floor(floor);
        }
        for (var condition : where) {
            changed = changed.where(condition);
        }
        if (limit != null && first != null) {
            throw new UsageException(
                    "--limit and --first exclude each other. --limit takes a seeded choice over all templates.");
        }
        if (limit != null) {
            changed = changed.limit(limit);
        }
        if (first != null) {
            changed = changed.first(first);
        }
        for (var rule : stopWhen) {
            changed = changed.stopWhen(rule);
        }
        return reading == null ? changed : changed.reading(Reading.parse(reading));
    }

    /** How the run is carried out: as many requests at once as said here, else in the models file, else in general. */
    RunOptions carriedOut(Nudge nudge) {
        var options = RunOptions.DEFAULTS.withConcurrency(concurrency == null ? nudge.concurrency() : concurrency);
        if (patience != null) {
            options = options.withPatience(Duration.ofSeconds(patience));
        }
        return fresh ? options.fresh() : options;
    }
}
