package nudge.run;

import java.util.List;
import java.util.SortedMap;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.score.Reading;
import nudge.store.CacheKey;

/**
 * A run before its first request: everything has been looked up, formed once and checked.
 *
 * @param samples in the order they are asked
 * @param forms forms each sample's prompts again when its turn comes: all of them at once would not fit into memory
 * @param hash of the experiment
 * @param requests of the whole run
 * @param words of the conditions, for the recipe
 * @param notes what a reader must know
 * @param course when to stop before the end
 */
record Plan(
        Experiment experiment,
        ModelInfo model,
        String citation,
        Reading reading,
        List<Sample> samples,
        Forms forms,
        String hash,
        long requests,
        SortedMap<String, String> words,
        List<String> notes,
        Course course) {
    Plan {
        samples = List.copyOf(samples);
        notes = List.copyOf(notes);
    }

    /** How often a prompt is asked: once for each chain where text is drawn, else once. */
    int chains(Form form) {
        return chains(experiment, form);
    }

    static int chains(Experiment experiment, Form form) {
        var sampling = FormedPrompt.sampling(form.promptName(), experiment.sampling());
        return CacheKey.isDrawn(form.prompt(), sampling.temperature())
                ? experiment.task().chainCount()
                : 1;
    }
}
