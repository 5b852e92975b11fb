package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import nudge.Nudge;
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

    /** Names as they are, and of forms such as {@code gguf:FILE} the beginning that a person goes on from. */
    private List<String> models() {
        return nudge.registry().modelNames().stream()
                .map(name -> name.contains(":") ? name.substring(0, name.indexOf(':') + 1) : name)
                .distinct()
                .toList();
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
