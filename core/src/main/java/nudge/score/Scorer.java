package nudge.score;

import nudge.data.Sample;

/** Tells what the answers to one sample are worth. Pure: the same answers, the same score. */
@FunctionalInterface
public interface Scorer {
    Score score(Sample sample, Answers answers);
}
