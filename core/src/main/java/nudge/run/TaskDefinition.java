package nudge.run;

import java.util.List;
import java.util.Map;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.score.Scorer;

/**
 * A data set, a question form, a scorer and metrics under one name. Found through a {@link TaskProvider}; opens no file
 * before {@link #dataset} is called.
 */
public interface TaskDefinition {
    /** What the name of a small set of Nudge's own writing ends in; it stands in for the originals. */
    String SMALL = "-mini";

    /** Lower case, {@code family/set} or {@code family}: {@code bbq/age}. */
    String name();

    /** The family of keys in prompt packs: {@code bbq}. */
    String family();

    /** One line for the list of tasks. */
    String description();

    /**
     * The samples.
     *
     * @throws nudge.data.DataException with what is missing or broken (file and line), and what to do
     */
    Dataset dataset(DataFolders folders);

    /** The readings this task can be asked with. */
    List<Reading> readings();

    /** What a model is asked with unless the person says otherwise; fixed from Q alone, never by an effect. */
    Reading defaultReading(ModelInfo model);

    /** The sample's prompts under no intervention; names are unique. */
    List<FormedPrompt> form(Sample sample, Forming forming);

    Scorer scorer(Reading reading);

    /** All metrics for a reading, the primary ones first. */
    List<Metric> metrics(Reading reading);

    /** Names of the conditions of a run that names none: {@code Q, Q+CONTROL, Q+IF, Q+IF+CoT}. */
    List<String> defaultConditions();

    /** Named parts of the data, such as {@code ambig}. */
    default List<Filter> slices() {
        return List.of();
    }

    /** What a reader must know about these samples: parts that lack, items that can not be scored, and what to fetch. */
    default List<String> notes(List<Sample> samples) {
        return List.of();
    }

    /** Parts of the data that are not in these folders, and where to get them; found out without reading a file. */
    default List<String> lacking(DataFolders folders) {
        return List.of();
    }

    /**
     * What the tasks of this one's family have in common, where lists of all tasks show them in one row ({@code persona/*});
     * empty for a row of its own.
     */
    default String shelf() {
        return "";
    }

    /**
     * What was taken for what in a file of a person's own, by name, in the order to be shown; empty for data that are
     * known.
     */
    default Map<String, String> understood(DataFolders folders) {
        return Map.of();
    }

    /** How to cite the data and the way they are asked, without opening a file; empty for a person's own. */
    default List<Citation> citations() {
        return List.of();
    }

    /**
     * The groups or fields by whose values results are also broken down, apart by commas ({@code category}); empty for
     * none. Their values must differ.
     */
    default String breakdown() {
        return "";
    }

    /**
     * The task that asks for the same and more, where its data are at hand: {@code bbq/all} of {@code bbq/age} and of
     * {@code bbq-mini}, {@code hhh} of {@code hhh-mini}. Empty for one that stands for itself.
     */
    default String coveredBy() {
        return name().endsWith(SMALL) ? name().substring(0, name().length() - SMALL.length()) : "";
    }

    /** Ways to break a run down after it, besides by the groups of its samples under their own names. */
    default List<Breakdown> breakdowns() {
        return List.of();
    }
}
