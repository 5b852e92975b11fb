package nudge.run;

import java.util.List;
import nudge.data.Citation;
import nudge.model.ModelInfo;
import nudge.prompt.Condition;
import nudge.prompt.PromptPack;
import nudge.score.Metric;
import nudge.score.Reading;

/**
 * What a run is, fixed before its first answer.
 *
 * @param number of the run in the store, from 1
 * @param hash of the experiment: the same work has the same hash
 * @param task its name
 * @param half which half of the data the samples are of
 * @param citation of the data
 * @param model what answers
 * @param reading how answers are read off
 * @param conditions in the order asked; the first is the reference
 * @param pack the words
 * @param order ids of the samples, in the order they are asked
 * @param seed of order and draws
 * @param chains draws of each reasoning
 * @param metrics all metrics, primary first
 * @param breakdown groups by which results are broken down, apart by commas; empty for none
 * @param citations of the papers that data, conditions and words come from
 * @param notes what a reader must know: a rounded limit, a degraded mode
 * @param course what is known of the samples still to come, and when to stop
 */
public record RunHeader(
        int number,
        String hash,
        String task,
        Half half,
        String citation,
        ModelInfo model,
        Reading reading,
        List<Condition> conditions,
        PromptPack pack,
        List<String> order,
        long seed,
        int chains,
        List<Metric> metrics,
        String breakdown,
        List<Citation> citations,
        List<String> notes,
        Course course) {
    public RunHeader {
        conditions = List.copyOf(conditions);
        order = List.copyOf(order);
        metrics = List.copyOf(metrics);
        citations = List.copyOf(citations);
        notes = List.copyOf(notes);
    }

    /**
     * A run over all of its data, of which nothing more is known than what came: it has no live bands, and nothing is to
     * be cited for it.
     */
    public RunHeader(
            int number,
            String hash,
            String task,
            String citation,
            ModelInfo model,
            Reading reading,
            List<Condition> conditions,
            PromptPack pack,
            List<String> order,
            long seed,
            int chains,
            List<Metric> metrics,
            String breakdown,
            List<String> notes) {
        this(
                number,
                hash,
                task,
                Half.ALL,
                citation,
                model,
                reading,
                conditions,
                pack,
                order,
                seed,
                chains,
                metrics,
                breakdown,
                List.of(),
                notes,
                Course.UNKNOWN);
    }

    /** The header of a part of the run's samples, which is whole as it is. */
    RunHeader part(List<String> ids, List<String> notesOfPart) {
        return new RunHeader(
                number,
                hash,
                task,
                half,
                citation,
                model,
                reading,
                conditions,
                pack,
                ids,
                seed,
                chains,
                metrics,
                breakdown,
                citations,
                notesOfPart,
                Course.UNKNOWN);
    }

    /** Whether a run with so many samples done has reached its planned number. */
    boolean isWhole(int done) {
        return done >= order.size();
    }

    public List<String> conditionNames() {
        return conditions.stream().map(Condition::name).toList();
    }

    /** The task as screens name it: {@code bbq/age}, {@code bbq/age, explore half}. */
    public String subject() {
        return half.of(task);
    }
}
