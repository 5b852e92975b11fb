package nudge.score;

/**
 * What one sample contributes to a paired difference of means.
 *
 * @param cluster it lies in
 * @param unit of samples that are never split, within the cluster
 * @param value b - a
 */
public record PairedValue(String cluster, String unit, double value) {}
