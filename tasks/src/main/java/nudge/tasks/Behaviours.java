package nudge.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nudge.run.TaskDefinition;
import nudge.tasks.BehaviourQuestions.Extent;
import nudge.tasks.BehaviourSet.Writer;

/** The tasks of Perez et al. 2022, by the names of the published files. */
final class Behaviours {
    private static final String FILE = "model-written.txt";
    private static final String LM = "lm/";
    private static final String AI_RISK = BehaviourKind.AI_RISK.family() + "/";

    private Behaviours() {}

    /** All published sets, in the list's order. */
    static List<BehaviourSet> sets() {
        return TextFiles.bundled(FILE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 3))
                .map(words -> new BehaviourSet(
                        BehaviourKind.of(words[0]), Writer.valueOf(words[1].toUpperCase(Locale.ROOT)), words[2]))
                .toList();
    }

    static List<TaskDefinition> tasks() {
        var sets = sets();
        var tasks = new ArrayList<TaskDefinition>();
        sets.forEach(set -> tasks.add(new BehaviourTask(set.task(), description(set), List.of(set), Extent.ONE)));
        for (var kind : BehaviourKind.values()) {
            var lm = of(sets, set -> set.kind() == kind && set.written() == Writer.LM);
            tasks.add(new BehaviourTask(
                    kind.family() + "/all",
                    "all sets of " + kind.family() + " at hand"
                            + (kind == BehaviourKind.AI_RISK ? ", written by a model" : ""),
                    lm,
                    Extent.ALL));
        }
        var risks = of(sets, set -> set.kind() == BehaviourKind.AI_RISK);
        tasks.add(new BehaviourTask(
                AI_RISK + "human/all",
                "all sets of ai-risk at hand, written by people",
                of(risks, set -> set.written() == Writer.HUMAN),
                Extent.ALL));
        tasks.add(new BehaviourTask(
                AI_RISK + "both/all",
                "behaviours of ai-risk by model- and by human-written questions: do these agree?",
                risks,
                Extent.ALL_BOTH));
        tasks.addAll(both(risks));
        return List.copyOf(tasks);
    }

    private static List<TaskDefinition> both(List<BehaviourSet> risks) {
        var byBehaviour = new LinkedHashMap<String, List<BehaviourSet>>();
        risks.forEach(set -> byBehaviour
                .computeIfAbsent(set.behaviour(), name -> new ArrayList<>())
                .add(set));
        return byBehaviour.entrySet().stream()
                .filter(entry -> entry.getValue().size() == Writer.values().length)
                .<TaskDefinition>map(entry -> new BehaviourTask(
                        AI_RISK + "both/" + entry.getKey().toLowerCase(Locale.ROOT),
                        entry.getValue().get(0).words() + ", model-written against human-written",
                        entry.getValue(),
                        Extent.BOTH))
                .toList();
    }

    /** A task by another of its names: {@code ai-risk/lm/NAME}, and either writer's name of a file that is called differently. */
    static Optional<TaskDefinition> alias(String reference) {
        var wanted = reference.toLowerCase(Locale.ROOT);
        if (!wanted.startsWith(AI_RISK)) {
            return Optional.empty();
        }
        var name = wanted.substring(AI_RISK.length());
        var plain = AI_RISK + (name.startsWith(LM) ? name.substring(LM.length()) : name);
        return Stream.of(
                        plain,
                        plain.replace("training-web-gpt", "web-gpt"),
                        plain.replace("awareness-web-gpt", "awareness-training-web-gpt"))
                .flatMap(other -> tasks().stream().filter(task -> task.name().equals(other)))
                .findFirst();
    }

    private static List<BehaviourSet> of(List<BehaviourSet> sets, Predicate<BehaviourSet> filter) {
        return sets.stream().filter(filter).toList();
    }

    private static String description(BehaviourSet set) {
        return switch (set.kind()) {
            case PERSONA -> set.words() + ", by statements";
            case SYCOPHANCY -> set.words() + ", behind biographies that hold a view";
            case AI_RISK ->
                set.words() + (set.written() == Writer.HUMAN ? ", written by people" : ", written by a model");
        };
    }
}
