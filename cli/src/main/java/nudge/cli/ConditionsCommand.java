package nudge.cli;

import java.util.concurrent.Callable;
import nudge.Listings;
import nudge.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the nudges that conditions are made of. */
@Command(
        name = "conditions",
        mixinStandardHelpOptions = true,
        description = "List the nudges that conditions are made of, and which families of tasks have words for them.",
        footer = {
            "",
            "A condition is Q or parts joined by +, such as Q+IF+CoT, HHH, HHH:3+IF.",
            "",
            "Examples:",
            "  nudge conditions",
            "  nudge conditions --prompts my-pack.json"
        })
final class ConditionsCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--prompts", paramLabel = "PACK", description = "A prompt pack: a folder or a JSON file.")
    private String prompts = nudge.Settings.BUILT_IN_PACK;

    ConditionsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var registry = Registry.installed();
        context.screen()
                .print(Listings.conditions(
                        registry, registry.pack(prompts), context.screen().style()));
        return ExitCode.DONE;
    }
}
