package nudge.tasks;

import java.util.List;
import nudge.data.Papers;
import nudge.run.TaskDefinition;

/** The tasks about occupations besides Winogender's sentences with a blank. */
final class Occupations {
    private static final String WINOGENERATED =
            "Perez et al. 2022, Discovering Language Model Behaviors with Model-Written Evaluations: Winogenerated";

    private Occupations() {}

    static List<TaskDefinition> all() {
        return List.of(coreference(), coreferenceMini(), winogenerated(), winogeneratedMini());
    }

    static TaskDefinition coreference() {
        return new CoreferenceTask(
                CoreferenceTask.ORIGINAL,
                "Winogender's 720 sentences: does the pronoun stand for the occupation or for the other person?",
                new CoreferenceTask.Source(
                        InstalledTasks.WINOGENDER_CITATION, List.of(Papers.WINOGENDER), "MIT", CoreferenceFile::read));
    }

    static TaskDefinition coreferenceMini() {
        return new CoreferenceTask(
                "coreference-mini",
                "84 sentences in the design of Winogender's coreference, written for Nudge: for demos and tests, no"
                        + " benchmark",
                new CoreferenceTask.Source(
                        "Nudge's own sentences; occupations and their figures from "
                                + InstalledTasks.WINOGENDER_CITATION,
                        List.of(Papers.NUDGE, Papers.WINOGENDER),
                        "Apache-2.0",
                        folders -> CoreferenceMini.read(TextFiles.bundled(CoreferenceMini.FILE))));
    }

    static TaskDefinition winogenerated() {
        return new PronounTask(
                "winogenerated",
                "Winogenerated, ten sentences with a blank for a pronoun for each of 299 occupations",
                PronounTask.Design.WINOGENERATED,
                new PronounTask.Source(
                        WINOGENERATED, List.of(Papers.MODEL_WRITTEN), "CC BY 4.0", WinogeneratedFile::read));
    }

    static TaskDefinition winogeneratedMini() {
        return new PronounTask(
                "winogenerated-mini",
                "36 sentences about 18 occupations in the design of Winogenerated, written for Nudge: no benchmark",
                PronounTask.Design.WINOGENERATED,
                new PronounTask.Source(
                        "Nudge's own sentences; employment figures from " + WINOGENERATED,
                        List.of(Papers.NUDGE, Papers.MODEL_WRITTEN),
                        "Apache-2.0",
                        folders -> WinogeneratedFile.read(
                                WinogeneratedFile.MINI,
                                TextFiles.bundled(WinogeneratedFile.MINI)
                                        .lines()
                                        .toList())));
    }
}
