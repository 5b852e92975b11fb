package nudge.tasks;

import java.util.List;
import java.util.Map;
import nudge.data.Papers;
import nudge.run.TaskDefinition;

/** The tasks about an assistant: how its replies compare, how truthful it is, and what the HHH prompt costs. */
final class AssistantTasks {
    private static final String TRUTHFULQA = "truthfulqa-mini.json";
    private static final String LAMBADA = "lambada-mini.jsonl";

    private AssistantTasks() {}

    static List<TaskDefinition> all() {
        return List.of(
                new HhhTask(),
                new HhhMini(),
                TruthfulQaTask.original(),
                truthfulqaMini(),
                lambada(),
                lambadaPlain(),
                lambadaMini());
    }

    static TaskDefinition truthfulqaMini() {
        return new TruthfulQaTask(
                "truthfulqa-mini",
                "30 questions that people often answer wrongly, written for Nudge: for demos and tests, no benchmark",
                new TruthfulQaTask.Source(
                        "Nudge's own questions in the design of Lin et al. 2022",
                        List.of(Papers.NUDGE, Papers.TRUTHFULQA, Papers.GENERAL_ASSISTANT),
                        folders -> TruthfulQaFiles.read(TRUTHFULQA, TextFiles.bundled(TRUTHFULQA), Map.of())));
    }

    static TaskDefinition lambada() {
        return new LambadaTask(
                "lambada",
                "LAMBADA, the last word of 5,153 passages, nicely formatted",
                LambadaTask.Source.original(LambadaFiles::nice));
    }

    static TaskDefinition lambadaPlain() {
        return new LambadaTask(
                LambadaTask.PLAIN,
                "LAMBADA in its original form: lower case, words and signs apart",
                LambadaTask.Source.original(LambadaFiles::plain));
    }

    static TaskDefinition lambadaMini() {
        return new LambadaTask(
                "lambada-mini",
                "30 passages and their last words, written for Nudge: for demos and tests, no benchmark",
                new LambadaTask.Source(
                        "Nudge's own passages in the design of Paperno et al. 2016",
                        List.of(Papers.NUDGE, Papers.LAMBADA, Papers.GENERAL_ASSISTANT),
                        "Apache-2.0",
                        folders -> LambadaFiles.nice(
                                LAMBADA, TextFiles.bundled(LAMBADA).lines().toList())));
    }
}
