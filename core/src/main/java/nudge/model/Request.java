package nudge.model;

import nudge.data.Sample;
import nudge.prompt.Prompt;

/**
 * One prompt to be filled, and whose it is. A real model reads the prompt, the sampling and the seed alone; the rest is
 * for models that stand in for one ({@code sim:}, {@code replay:}) and for error messages.
 *
 * @param sample the sample the prompt was formed from
 * @param condition the condition's name, {@code Q+IF}
 * @param promptName which of the sample's prompts: {@code main}, {@code r0}, {@code baseline}
 * @param chain 0-based number of the repetition
 * @param seed of the run; draws depend on (seed, sample id, prompt name, chain)
 */
public record Request(
        Prompt prompt, Sample sample, String condition, String promptName, int chain, long seed, Sampling sampling) {}
