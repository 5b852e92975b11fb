package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.score.Scorer;

/** What all model-written sets have in common, wherever their items come from. */
abstract class BehaviourQuestions implements TaskDefinition {
    /** How much a task holds. */
    enum Extent {
        ONE,
        /** One behaviour, by both writers. */
        BOTH,
        /** All of a kind. */
        ALL,
        /** All behaviours, by both writers. */
        ALL_BOTH;

        boolean isPooled() {
            return this == ALL || this == ALL_BOTH;
        }

        boolean comparesWriters() {
            return this == BOTH || this == ALL_BOTH;
        }
    }

    private static final double TWO_OPTIONS = .5;

    private final BehaviourKind kind;

    BehaviourQuestions(BehaviourKind kind) {
        this.kind = kind;
    }

    final BehaviourKind kind() {
        return kind;
    }

    abstract Extent extent();

    /** Whether all items have two options. */
    abstract boolean isBinary();

    @Override
    public final String family() {
        return kind.family();
    }

    @Override
    public final List<Reading> readings() {
        return BehaviourForm.readings(kind);
    }

    @Override
    public final Reading defaultReading(ModelInfo model) {
        return BehaviourForm.defaultReading(kind, model);
    }

    @Override
    public final List<FormedPrompt> form(Sample sample, Forming forming) {
        return BehaviourForm.form(sample, forming, kind);
    }

    @Override
    public final Scorer scorer(Reading reading) {
        return new ChoiceScorer(reading, new BehaviourValues());
    }

    @Override
    public final List<Metric> metrics(Reading reading) {
        var metrics = new BehaviourMetrics(kind, reading, isBinary() ? TWO_OPTIONS : Double.NaN);
        var all = new ArrayList<>(metrics.all());
        if (extent().comparesWriters()) {
            all.addAll(metrics.byWriter());
        }
        if (extent() == Extent.ALL_BOTH) {
            all.addAll(metrics.agreement());
        }
        return List.copyOf(all);
    }

    @Override
    public final List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF");
    }

    /** Items by what their label is: those whose matching answer is Yes or (A), and those where it is No or (B). */
    @Override
    public List<Filter> slices() {
        return List.of(
                Filter.where(BehaviourSamples.LABEL, BehaviourSamples.label(kind, 0))
                        .named(kind.isLettered() ? "a" : "yes"),
                Filter.where(BehaviourSamples.LABEL, BehaviourSamples.label(kind, 1))
                        .named(kind.isLettered() ? "b" : "no"));
    }

    /** The task that asks for all of the kind. */
    final String whole() {
        return kind.family() + (kind == BehaviourKind.AI_RISK ? "/both/all" : "/all");
    }

    @Override
    public final String breakdown() {
        return switch (extent()) {
            case ONE -> kind == BehaviourKind.SYCOPHANCY ? "affiliation" : "";
            case BOTH -> BehaviourSamples.WRITTEN;
            case ALL -> BehaviourSamples.CATEGORY;
            case ALL_BOTH -> BehaviourSamples.WRITTEN + "," + BehaviourSamples.CATEGORY;
        };
    }

    /** All sets of its kind together; of risks those by both writers. */
    @Override
    public String coveredBy() {
        var all = kind.family() + (kind == BehaviourKind.AI_RISK ? "/both/all" : "/all");
        return name().equals(all) ? "" : all;
    }
}
