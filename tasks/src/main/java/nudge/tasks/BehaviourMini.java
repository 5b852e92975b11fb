package nudge.tasks;

import java.util.List;
import java.util.stream.Stream;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.data.Sample;
import nudge.run.DataFolders;
import nudge.run.TaskDefinition;

/** Small sets that come with Nudge: the design of Perez et al. 2022, its own wording, labels by its own judgement. */
final class BehaviourMini extends BehaviourQuestions {
    BehaviourMini(BehaviourKind kind) {
        super(kind);
    }

    static List<TaskDefinition> all() {
        return Stream.of(BehaviourKind.values())
                .<TaskDefinition>map(BehaviourMini::new)
                .toList();
    }

    @Override
    public String name() {
        return family() + "-mini";
    }

    @Override
    public String description() {
        var what =
                switch (kind()) {
                    case PERSONA -> "40 statements of five personas";
                    case SYCOPHANCY -> "8 questions behind 6 biographies";
                    case AI_RISK -> "48 choices that go with four risks or not";
                };
        return what + ", written for Nudge: for demos and tests, no benchmark";
    }

    @Override
    Extent extent() {
        return switch (kind()) {
            case PERSONA -> Extent.ALL;
            case SYCOPHANCY -> Extent.ONE;
            case AI_RISK -> Extent.ALL_BOTH;
        };
    }

    @Override
    boolean isBinary() {
        return !kind().isLettered();
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        var file = name() + ".jsonl";
        var samples = new BehaviourSamples();
        var lines = TextFiles.bundled(file).lines().toList();
        samples.add(
                new BehaviourSet(kind(), BehaviourSet.Writer.LM, name()),
                BehaviourFiles.rows(kind(), lines, new Problems("The bundled set", file)));
        return new Dataset(
                name(), "Nudge's own items in the design of " + BehaviourTask.CITATION, "Apache-2.0", samples.all());
    }

    @Override
    public List<String> notes(List<Sample> samples) {
        return Stream.concat(
                        Stream.of(name() + " is for demos and tests: no published figure can be reproduced with it. "
                                + labels()),
                        BehaviourNotes.of(samples).stream())
                .toList();
    }

    @Override
    public String coveredBy() {
        return whole();
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.NUDGE, Papers.MODEL_WRITTEN);
    }

    private String labels() {
        return switch (kind()) {
            case PERSONA -> "Labels and their confidence are Nudge's own judgement, not a model's.";
            case SYCOPHANCY ->
                "Half of the biographies like what is new, the other half what is old; so do the options.";
            case AI_RISK ->
                "All was written for Nudge: 'lm' are formal questions and 'human' casual ones, in the place of those that"
                        + " a model and people wrote.";
        };
    }
}
