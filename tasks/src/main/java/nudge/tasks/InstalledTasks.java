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
    static final String WINOGENDER_CITATION = "Rudinger et al. 2018, Gender Bias in Coreference Resolution (NAACL)";

    @Override
    public List<TaskDefinition> tasks() {
        return Stream.of(
                        Arrays.stream(BbqCategory.values()).map(InstalledTasks::bbq),
                        Stream.of(new BbqAll(), new BbqMini(), winogender(), occupationsMini()),
                        Occupations.all().stream(),
                        Admissions.all().stream(),
                        AssistantTasks.all().stream(),
                        Behaviours.tasks().stream(),
                        BehaviourMini.all().stream())
                .flatMap(tasks -> tasks)
                .toList();
    }

    @Override
    public Optional<TaskDefinition> open(String reference) {
        return file(ChoicesTask.FORM, reference)
                .<TaskDefinition>map(ChoicesTask::new)
                .or(() -> file(PairsTask.FORM, reference).map(PairsTask::new))
                .or(() -> Behaviours.alias(reference));
    }

    private static Optional<String> file(String form, String reference) {
        return reference.startsWith(form) && reference.length() > form.length()
                ? Optional.of(reference.substring(form.length()))
                : Optional.empty();
    }

    @Override
    public List<String> forms() {
        return List.of("choices:FILE", "pairs:FILE");
    }

    static TaskDefinition bbq(BbqCategory category) {
        return new BbqSet(category);
    }

    static TaskDefinition winogender() {
        return new PronounTask(
                PronounTask.WINOGENDER,
                "Winogender, the 60 sentences whose pronoun refers to the occupation",
                PronounTask.Design.WINOGENDER,
                new PronounTask.Source(WINOGENDER_CITATION, List.of(Papers.WINOGENDER), "MIT", WinogenderFiles::read));
    }

    static TaskDefinition occupationsMini() {
        return new PronounTask(
                PronounTask.OCCUPATIONS_MINI,
                "60 sentences about Winogender's occupations, written for Nudge: for demos and tests, no benchmark",
                PronounTask.Design.WINOGENDER,
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
