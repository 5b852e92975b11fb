package nudge.score;

/** What one sample contributes to a paired difference of means: b - a, and the cluster it lies in. */
public record PairedValue(String cluster, double value) {}
