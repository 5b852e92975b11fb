package nudge.cli;

import java.util.concurrent.Callable;
import nudge.Listings;
import nudge.Registry;
import nudge.data.Nearest;
import nudge.model.ModelProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and fetches models. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "List the models that are here and those that can be fetched.",
        footer = {"", "Examples:", "  nudge models", "  nudge models fetch gemma3-270m --accept-licence"})
final class ModelsCommand implements Callable<Integer> {
    private final Context context;

    ModelsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.screen()
                .print(Listings.models(Registry.installed(), context.screen().style()));
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
