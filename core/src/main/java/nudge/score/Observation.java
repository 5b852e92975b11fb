package nudge.score;

import nudge.data.Sample;

/** A sample and its score under one condition: what accumulators take. */
public record Observation(Sample sample, Score score) {}
