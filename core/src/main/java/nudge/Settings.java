package nudge;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.data.UsageException;
import nudge.model.ModelOptions;
import nudge.model.Sampling;
import nudge.run.DataFolders;

/**
 * What a session starts from.
 *
 * @param places the user's folders
 * @param store file of the store
 * @param data where originals are looked for
 * @param model reference of the model that is used unless another is named
 * @param models options of models
 * @param named where models have names of the person's own
 * @param pack reference of the prompt pack
 * @param packUse over the built-in pack, or alone
 * @param sampling how reasoning is drawn
 * @param concurrency requests at once at most; nothing where nobody said, then it is as suits the model
 * @param clock for the dates of runs
 */
public record Settings(
        Places places,
        Path store,
        DataFolders data,
        String model,
        ModelOptions models,
        NamedModels.Source named,
        String pack,
        PackUse packUse,
        Sampling sampling,
        Optional<Integer> concurrency,
        Clock clock) {
    /** The model everybody has. */
    public static final String DEFAULT_MODEL = "smollm2";

    public static final String BUILT_IN_PACK = "built-in";

    /** How a person's pack meets the built-in one. */
    public enum PackUse {
        OVER_BUILT_IN,
        ALONE
    }

    public Settings {
        if (concurrency.filter(requests -> requests < 1 || requests > 1024).isPresent()) {
            throw new UsageException(
                    "Concurrency " + concurrency.get() + " is out of range. Give a number of requests from 1 to 1024.");
        }
    }

    /** The settings of an environment, nothing else said. */
    public static Settings of(Map<String, String> environment, Path home, Clock clock) {
        var places = Places.of(environment, home);
        return new Settings(
                places,
                places.store(),
                places.dataFolders(List.of(), environment),
                DEFAULT_MODEL,
                ModelOptions.DEFAULTS,
                new NamedModels.Source(places.modelsFile(), home),
                BUILT_IN_PACK,
                PackUse.OVER_BUILT_IN,
                Sampling.DEFAULTS,
                Optional.empty(),
                clock);
    }

    public Settings withData(DataFolders other) {
        return new Settings(places, store, other, model, models, named, pack, packUse, sampling, concurrency, clock);
    }

    public Settings withStore(Path other) {
        return new Settings(places, other, data, model, models, named, pack, packUse, sampling, concurrency, clock);
    }

    public Settings withModel(String reference) {
        return new Settings(places, store, data, reference, models, named, pack, packUse, sampling, concurrency, clock);
    }

    public Settings withModels(ModelOptions options) {
        return new Settings(places, store, data, model, options, named, pack, packUse, sampling, concurrency, clock);
    }

    public Settings withModelsFile(Path file) {
        var source = new NamedModels.Source(file, named.home());
        return new Settings(places, store, data, model, models, source, pack, packUse, sampling, concurrency, clock);
    }

    public Settings withPack(String reference, PackUse use) {
        return new Settings(places, store, data, model, models, named, reference, use, sampling, concurrency, clock);
    }

    public Settings withSampling(Sampling other) {
        return new Settings(places, store, data, model, models, named, pack, packUse, other, concurrency, clock);
    }

    public Settings withConcurrency(int requests) {
        return new Settings(
                places, store, data, model, models, named, pack, packUse, sampling, Optional.of(requests), clock);
    }
}
