package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nudge.run.RunReport.Finding;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** Says where nothing was found, and how large an effect would have been seen: absence is worth what it could see. */
final class NullFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        var effects = Effect.all(evidence);
        evidence.metrics(Role.PRIMARY).forEach(metric -> {
            var nothing = of(effects, metric, Effect.Outcome.NOT_FOUND);
            if (!nothing.isEmpty()) {
                findings.add(new Finding(Finding.Kind.NULL_RESULT, sentence(evidence, metric, nothing)));
            }
            var unchanged = of(effects, metric, Effect.Outcome.UNCHANGED);
            if (!unchanged.isEmpty()) {
                findings.add(new Finding(Finding.Kind.NULL_RESULT, unchanged(evidence, metric, unchanged)));
            }
        });
        return List.copyOf(findings);
    }

    private static List<Effect> of(List<Effect> effects, MetricInfo metric, Effect.Outcome outcome) {
        return effects.stream()
                .filter(effect -> effect.metric().equals(metric) && effect.outcome() == outcome)
                .toList();
    }

    private static String unchanged(Evidence evidence, MetricInfo metric, List<Effect> effects) {
        return metric.label() + " is the same as under " + evidence.reference() + " in every sample under "
                + effects.stream().map(Effect::condition).collect(Collectors.joining(", ")) + ".";
    }

    private static String sentence(Evidence evidence, MetricInfo metric, List<Effect> effects) {
        var against = evidence.placebo().map(name -> "the placebo").orElse(evidence.reference());
        var differences = effects.stream()
                .map(effect -> effect.condition() + " " + Rounded.of(effect.judged()))
                .collect(Collectors.joining(", "));
        return "No effect on " + metric.label() + " was seen against " + against + ": " + differences + ". "
                + detectable(effects);
    }

    /** For a sentence that claims nothing although something moved; empty where it is not known. */
    static String couldHaveBeenSeen(Effect effect) {
        return Double.isNaN(effect.judged().detectable())
                ? ""
                : " An effect of " + detectable(effect)
                        + " or more, either way, would have been seen with probability .8.";
    }

    /** At least .01: numbers here have two decimals. */
    private static String detectable(Effect effect) {
        return Rounded.plain(Math.max(.01, effect.judged().detectable()));
    }

    private static String detectable(List<Effect> effects) {
        var known = effects.stream()
                .filter(effect -> !Double.isNaN(effect.judged().detectable()))
                .toList();
        if (known.isEmpty()) {
            return "What size of effect could have been seen is not known.";
        }
        if (known.size() == 1) {
            return "An effect of " + detectable(known.get(0))
                    + " or more, either way, would have been seen with probability .8.";
        }
        return "Effects of "
                + known.stream()
                        .map(effect -> detectable(effect) + " (" + effect.condition() + ")")
                        .collect(Collectors.joining(", "))
                + " or more, either way, would have been seen with probability .8.";
    }
}
