package nudge.cli;

import java.util.concurrent.Callable;
import nudge.Settings;
import nudge.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job in three acts, on a real model. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "See it all on a real language model: what it holds, what nudges do, what cannot be concluded.",
        footer = {
            "",
            "Answers are kept: the second time asks nothing and takes seconds.",
            "",
            "Examples:",
            "  nudge demo",
            "  nudge demo --model gemma3-270m",
            "  nudge demo --full"
        })
final class DemoCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = {"-m", "--model"},
            paramLabel = "REF",
            description = "Another model than smollm2. Never a simulated one.")
    private String model = Settings.DEFAULT_MODEL;

    @Option(names = "--full", description = "Every item, not a selection.")
    private boolean full;

    @Option(names = "--fresh", description = "Ask anew what the store could answer.")
    private boolean fresh;

    @Option(names = "--accept-licence", description = "Accept the licence of weights under terms of their own.")
    private boolean acceptLicence;

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = context.settings().withModel(model);
        var models = acceptLicence ? settings.models().withSetting("accept-licence", "yes") : settings.models();
        try (var nudge = context.open(settings.withModels(models))) {
            var options = fresh ? RunOptions.DEFAULTS.fresh() : RunOptions.DEFAULTS;
            return new Demo(context.screen(), nudge, options, full ? Demo.Size.EVERY_ITEM : Demo.Size.A_FEW_MINUTES)
                    .play();
        }
    }
}
