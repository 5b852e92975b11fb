package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import nudge.Nudge;
import nudge.model.ModelProvider;
import nudge.store.RunEntry;

/** What the verbs take between quotes, from what is installed and stored. */
public final class Names implements LiteralNames {
    private final Nudge nudge;

    public Names(Nudge nudge) {
        this.nudge = nudge;
    }

    @Override
    public List<String> names(String verb) {
        return switch (verb) {
            case "use", "model", "models" -> models();
            case "task", "run" -> List.copyOf(nudge.registry().tasks().keySet());
            case "condition", "flips", "compare" -> conditions();
            case "show", "replay", "resume" -> runs();
            case "prompts" -> List.of(nudge.settings().pack());
            case "help" -> Help.verbs();
            default -> List.of();
        };
    }

    private List<String> models() {
        var names = new ArrayList<String>();
        nudge.registry().models().stream().map(ModelProvider.Listing::reference).forEach(names::add);
        nudge.registry().providers().stream()
                .flatMap(provider -> provider.forms().stream())
                .map(form -> form.substring(0, form.indexOf(':') + 1))
                .filter(form -> !form.isEmpty())
                .forEach(names::add);
        return names.stream().distinct().toList();
    }

    private List<String> conditions() {
        var names = new ArrayList<>(List.of("Q"));
        nudge.registry().interventions().keySet().forEach(name -> names.add("Q+" + name));
        return names;
    }

    private List<String> runs() {
        var names = new ArrayList<>(List.of("last"));
        nudge.runs().stream()
                .map(RunEntry::name)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        nudge.runs().stream().map(run -> Integer.toString(run.number())).forEach(names::add);
        return names;
    }
}
