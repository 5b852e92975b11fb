package nudge.run;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.model.ModelInfo;
import nudge.prompt.Condition;

/** What a person asked for, in words that can be asked again. */
final class Recipe {
    private static final String HALF = "half";

    private Recipe() {}

    /** The rules that a recipe says to stop by. */
    static List<String> stopRules(Map<String, String> recipe) {
        return recipe.getOrDefault(Course.STOP_WHEN, "").lines().toList();
    }

    /** @param more what was asked for besides the experiment */
    static SortedMap<String, String> of(Experiment experiment, ModelInfo model, SortedMap<String, String> more) {
        var task = experiment.task();
        var selection = task.selection();
        var sampling = experiment.sampling();
        var recipe = new TreeMap<>(more);
        recipe.put("task", task.name());
        recipe.put("selection", selection.kind().name());
        recipe.put("limit", Integer.toString(selection.limit()));
        recipe.put("seed", Long.toString(selection.seed()));
        recipe.put(HALF, task.half().label());
        recipe.put("filter", selection.filter().name());
        recipe.put(
                "reading", task.chosenReading().map(reading -> reading.label()).orElse(""));
        recipe.put("floor", Integer.toString(experiment.floor()));
        recipe.put("chains", Integer.toString(task.chainCount()));
        recipe.put(
                "conditions",
                experiment.conditions().stream().map(Condition::name).collect(Collectors.joining(",")));
        recipe.put("prompts", experiment.pack().name());
        recipe.put("model", model.reference());
        recipe.put("temperature", Double.toString(sampling.temperature()));
        recipe.put("top-p", Double.toString(sampling.topP()));
        recipe.put("top-k", Integer.toString(sampling.topK()));
        recipe.put("max-tokens", Integer.toString(sampling.maxTokens()));
        recipe.put("sampling-seed", Long.toString(experiment.samplingSeed()));
        if (selection.kind() == Selection.Kind.SEEDED) {
            recipe.put(Course.ORDER, Course.PERMUTED);
        }
        if (!task.stopRules().isEmpty()) {
            recipe.put(Course.STOP_WHEN, String.join("\n", task.stopRules()));
        }
        return recipe;
    }

    /** Of a header: the words that its figures depend on. */
    static SortedMap<String, String> of(RunHeader header) {
        var recipe = new TreeMap<>(header.course().words());
        recipe.put(HALF, header.half().label());
        return recipe;
    }

    /** Runs of older versions are over everything. */
    static Half half(SortedMap<String, String> recipe) {
        return Half.parse(recipe.getOrDefault(HALF, Half.ALL.label()));
    }
}
