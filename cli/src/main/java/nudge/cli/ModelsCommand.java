package nudge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nudge.Listings;
import nudge.Registry;
import nudge.data.Nearest;
import nudge.model.ModelProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and fetches models. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "List the models that are here, those that can be fetched, and those of your models file.",
        footer = {"", "Examples:", "  nudge models", "  nudge models fetch gemma3-270m --accept-licence"})
final class ModelsCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = "--models-file",
            paramLabel = "FILE",
            description = "Models under names of your own. Default: models.toml beside the configuration.")
    private @Nullable Path modelsFile;

    ModelsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var registry = Registry.installed();
        var settings = context.settings();
        var file = modelsFile;
        var named = registry.named((file == null ? settings : settings.withModelsFile(file)).named());
        context.screen().print(Listings.models(registry, named, context.screen().style()));
        return ExitCode.DONE;
    }

    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            description = "Fetch a model's weights, checked by their sha256. A broken download is gone on with.")
    int fetch(
            @Parameters(paramLabel = "NAME", description = "Name of the model, as 'nudge models' lists it.")
                    String name,
            @Option(
                            names = "--accept-licence",
                            description = "Accept the licence of weights that are under terms of their own.")
                    boolean acceptLicence) {
        var registry = Registry.installed();
        var options = context.settings().models();
        var wished = acceptLicence ? options.withSetting("accept-licence", "yes") : options;
        for (var provider : registry.providers()) {
            if (provider.fetch(name, wished)) {
                context.screen().out().println("'" + name + "' is here and its checksum is right.");
                return ExitCode.DONE;
            }
        }
        var known =
                registry.models().stream().map(ModelProvider.Listing::reference).toList();
        throw Nearest.unknown("model to fetch", name, known);
    }
}
