package nudge.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nudge.data.Papers;
import nudge.data.Sample;
import nudge.run.DataFolders;
import nudge.run.TaskDefinition;
import nudge.run.TaskProvider;

/** The tasks of this module. */
public final class InstalledTasks implements TaskProvider {
    private static final String WINOGENDER_CITATION =
            "Rudinger et al. 2018, Gender Bias in Coreference Resolution (NAACL)";

    @Override
    public List<TaskDefinition> tasks() {
        return Stream.of(
                        Arrays.stream(BbqCategory.values()).map(InstalledTasks::bbq),
                        Stream.of(new BbqAll(), new BbqMini(), winogender(), occupationsMini()),
                        Admissions.all().stream(),
                        Behaviours.tasks().stream(),
                        BehaviourMini.all().stream())
                .flatMap(tasks -> tasks)
                .toList();
    }

    @Override
    public Optional<TaskDefinition> open(String reference) {
        return reference.startsWith(ChoicesTask.FORM) && reference.length() > ChoicesTask.FORM.length()
                ? Optional.of(new ChoicesTask(reference.substring(ChoicesTask.FORM.length())))
                : Behaviours.alias(reference);
    }

    @Override
    public List<String> forms() {
        return List.of("choices:FILE");
    }

    static TaskDefinition bbq(BbqCategory category) {
        return new BbqSet(category);
    }

    static TaskDefinition winogender() {
        return new PronounTask(
                PronounTask.WINOGENDER,
                "Winogender, the 60 sentences whose pronoun refers to the occupation",
                new PronounTask.Source(WINOGENDER_CITATION, List.of(Papers.WINOGENDER), "MIT", WinogenderFiles::read));
    }

    static TaskDefinition occupationsMini() {
        return new PronounTask(
                "occupations-mini",
                "60 sentences about Winogender's occupations, written for Nudge: for demos and tests, no benchmark",
                new PronounTask.Source(
                        "Nudge's own sentences; occupations and employment figures from " + WINOGENDER_CITATION,
                        List.of(Papers.NUDGE, Papers.WINOGENDER),
                        "Apache-2.0",
                        InstalledTasks::bundledSentences));
    }

    private static List<Sample> bundledSentences(DataFolders folders) {
        return OccupationsMini.read(TextFiles.bundled(OccupationsMini.FILE));
    }
}
