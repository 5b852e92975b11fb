package nudge.golden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import nudge.Registry;
import nudge.data.Sample;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Reading;

/** The first sample of a task, and its prompts under any condition and reading. */
final class Asked {
    /** Data in the formats of originals, in our own words. */
    private static final DataFolders DATA =
            new DataFolders(List.of(Path.of("src/test/resources/originals"), Path.of("../tasks/src/test/resources")));

    private static final int SHUFFLED_BY = 1;

    private final Registry registry;
    private final PromptPack pack;
    private final TaskDefinition task;
    private final Sample sample;

    Asked(Registry registry, String task) {
        this.registry = registry;
        this.pack = registry.builtInPack();
        this.task = registry.task(task).definition();
        this.sample = this.task.dataset(DATA).samples().get(0);
    }

    /** All readings, those with the same prompts together. */
    String preview(String condition, Function<Prompt, String> shown) {
        var readings = new LinkedHashMap<String, List<String>>();
        for (var reading : task.readings()) {
            readings.computeIfAbsent(prompts(condition, reading, shown), prompts -> new ArrayList<>())
                    .add(reading.label());
        }
        var out = new StringBuilder("sample " + sample.id() + ", condition " + condition + "\n");
        readings.forEach((prompts, labels) -> out.append("\n== read by ")
                .append(String.join(", ", labels))
                .append('\n')
                .append(prompts));
        return out.toString();
    }

    /** The first prompt. */
    Prompt prompt(String condition, Reading reading) {
        return formed(reading).get(0).under(registry.condition(condition));
    }

    private String prompts(String condition, Reading reading, Function<Prompt, String> shown) {
        var out = new StringBuilder();
        for (var formed : formed(reading)) {
            out.append("-- prompt ").append(formed.name()).append('\n');
            out.append(shown.apply(formed.under(registry.condition(condition))));
        }
        return out.toString();
    }

    private List<FormedPrompt> formed(Reading reading) {
        int rotation = reading == Reading.LETTER_SHUFFLED ? SHUFFLED_BY : 0;
        return task.form(sample, new Forming(pack, task.family(), reading, rotation));
    }
}
