package nudge.score;

import java.util.List;

/**
 * What a metric means.
 *
 * @param name as files write it: {@code bias_ambig}
 * @param label as screens write it: {@code bias (ambig)}
 * @param description one sentence: what it is, its unit, which way is which
 * @param lower the least possible value, or negative infinity
 * @param upper the largest possible value, or infinity
 * @param chance what an answerer that does not read would get; {@code NaN} where that has no meaning
 * @param role what views and verdicts use it for
 * @param lines names of metrics of the same run whose values charts draw as lines beside it: a ceiling, a floor
 */
public record MetricInfo(
        String name,
        String label,
        String description,
        double lower,
        double upper,
        double chance,
        Role role,
        List<String> lines) {
    /** What a metric is for. */
    public enum Role {
        /** What the nudge is meant to move: first column, live line, compared with the placebo. */
        PRIMARY,
        /** Beside the primary one in every table. */
        SHOWN,
        /** Tells whether the model reads the question at all: its interval must leave {@code chance}. */
        READS,
        /** Compared as the others, and shown among a run's controls: what an effect must stand against. */
        CONTROL,
        /** In files and on request only. */
        DETAIL
    }

    public MetricInfo {
        lines = List.copyOf(lines);
    }

    /** With no lines beside it. */
    public MetricInfo(
            String name, String label, String description, double lower, double upper, double chance, Role role) {
        this(name, label, description, lower, upper, chance, role, List.of());
    }

    /** The same with lines beside it. */
    public MetricInfo beside(List<String> others) {
        return new MetricInfo(name, label, description, lower, upper, chance, role, others);
    }
}
