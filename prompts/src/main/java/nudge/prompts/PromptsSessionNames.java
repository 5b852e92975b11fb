package nudge.prompts;

import java.util.List;
import nudge.run.SessionNames;

/** Conditions and nudges as names of a session. */
public final class PromptsSessionNames implements SessionNames {
    @Override
    public List<String> imports() {
        return List.of("import nudge.prompt.*;", "import static nudge.prompts.Conditions.*;");
    }
}
