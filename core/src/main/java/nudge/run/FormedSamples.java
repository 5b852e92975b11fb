package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.prompt.PromptHash;
import nudge.store.Fingerprint;

/**
 * What forming all prompts of a run once, before the first request, has shown.
 *
 * @param hashes of each sample's prompts, in the run's order
 * @param requests of the whole run
 * @param problems all that keeps prompts from being formed, each once
 */
record FormedSamples(List<String> hashes, long requests, Set<String> problems) {
    private static final int CHUNK = 256;

    /** Forms on all processors at once: prompts are pure, and a whole data set has a quarter of a million. */
    static FormedSamples of(List<Sample> samples, Forms forms, Experiment experiment) {
        return IntStream.rangeClosed(0, (samples.size() - 1) / CHUNK)
                .parallel()
                .mapToObj(i -> samples.subList(i * CHUNK, Math.min(samples.size(), (i + 1) * CHUNK)))
                .map(chunk -> chunk(chunk, forms, experiment))
                .reduce(new FormedSamples(List.of(), 0, Set.of()), FormedSamples::and);
    }

    private static FormedSamples chunk(List<Sample> samples, Forms forms, Experiment experiment) {
        var fingerprint = new Fingerprint();
        var hashes = new ArrayList<String>(samples.size());
        var problems = new LinkedHashSet<String>();
        long requests = 0;
        for (var sample : samples) {
            try {
                var words = new ArrayList<String>();
                for (var form : forms.of(sample)) {
                    words.add(form.promptName());
                    words.add(fingerprint.of(form.prompt()));
                    requests += Plan.chains(experiment, form);
                }
                hashes.add(PromptHash.of(words));
            } catch (UsageException e) {
                forms.explain(sample, problems);
                problems.addAll(problems.isEmpty() ? List.of(String.valueOf(e.getMessage())) : List.of());
            }
        }
        return new FormedSamples(hashes, requests, problems);
    }

    private FormedSamples and(FormedSamples next) {
        var allHashes = new ArrayList<>(hashes);
        allHashes.addAll(next.hashes);
        var allProblems = new LinkedHashSet<>(problems);
        allProblems.addAll(next.problems);
        return new FormedSamples(allHashes, requests + next.requests, allProblems);
    }
}
