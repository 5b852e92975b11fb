package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.prompt.PromptPack;
import nudge.score.Reading;

/** Forms a sample's prompts under all conditions of a run. Pure; safe for several threads. */
final class Forms {
    private final TaskDefinition task;
    private final PromptPack pack;
    private final Reading reading;
    private final List<Condition> conditions;
    private final Map<String, Integer> rotations;
    private final Set<String> floor;

    Forms(Experiment experiment, Reading reading, Map<String, Integer> rotations, Set<String> floor) {
        this.task = experiment.task().definition();
        this.pack = experiment.pack();
        this.reading = reading;
        this.conditions = experiment.conditions();
        this.rotations = rotations;
        this.floor = floor;
    }

    /** All conditions in order, of each the prompts in the task's order; those of the A/A floor behind the first one's. */
    List<Form> of(Sample sample) {
        var prompts = prompts(sample);
        var forms = new ArrayList<Form>(conditions.size() * prompts.size());
        for (var condition : conditions) {
            for (var prompt : prompts) {
                forms.add(new Form(condition.name(), prompt.name(), prompt.under(condition)));
            }
            if (forms.size() == prompts.size() && floor.contains(sample.id())) {
                List.copyOf(forms).forEach(form -> forms.add(NullPrompt.of(form)));
            }
        }
        return forms;
    }

    /** The sample's first prompt under no intervention. */
    FormedPrompt plain(Sample sample) {
        return prompts(sample).get(0);
    }

    /** All that keeps the sample's prompts from being formed: each lacking word, not the first alone. */
    void explain(Sample sample, Set<String> problems) {
        List<FormedPrompt> prompts;
        try {
            prompts = prompts(sample);
        } catch (UsageException e) {
            problems.add(e.getMessage());
            return;
        }
        for (var condition : conditions) {
            for (var prompt : prompts) {
                explain(condition, prompt, problems);
            }
        }
    }

    private static void explain(Condition condition, FormedPrompt prompt, Set<String> problems) {
        for (var intervention : condition.interventions()) {
            try {
                prompt.under(new Condition(condition.name(), List.of(intervention)));
            } catch (UsageException e) {
                problems.add(condition.name() + ": " + e.getMessage());
            }
        }
    }

    private List<FormedPrompt> prompts(Sample sample) {
        int rotation = reading == Reading.LETTER_SHUFFLED ? rotations.getOrDefault(sample.id(), 0) : 0;
        return task.form(sample, new Forming(pack, task.family(), reading, rotation));
    }
}
