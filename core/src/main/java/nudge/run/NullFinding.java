package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nudge.run.RunReport.Finding;
import nudge.score.Difference;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** Says where nothing was found, and how large an effect would have been seen: absence is worth what it could see. */
final class NullFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        var effects = Effect.all(evidence);
        evidence.metrics(Role.PRIMARY).forEach(metric -> {
            var nothing = effects.stream()
                    .filter(effect -> effect.metric().equals(metric) && effect.outcome() == Effect.Outcome.NOT_FOUND)
                    .toList();
            if (!nothing.isEmpty()) {
                findings.add(new Finding(Finding.Kind.NULL_RESULT, sentence(evidence, metric, nothing)));
            }
        });
        return List.copyOf(findings);
    }

    private static String sentence(Evidence evidence, MetricInfo metric, List<Effect> effects) {
        var against = evidence.placebo().map(name -> "the placebo").orElse(evidence.reference());
        var differences = effects.stream()
                .map(effect -> effect.condition() + " " + Rounded.of(judged(effect)))
                .collect(Collectors.joining(", "));
        return "No effect on " + metric.label() + " was seen against " + against + ": " + differences + ". "
                + detectable(effects);
    }

    private static String detectable(List<Effect> effects) {
        var known = effects.stream()
                .filter(effect -> !Double.isNaN(judged(effect).detectable()))
                .toList();
        if (known.isEmpty()) {
            return "What size of effect could have been seen is not known.";
        }
        if (known.size() == 1) {
            return "An effect of " + Rounded.plain(judged(known.get(0)).detectable())
                    + " or more, either way, would have been seen with probability .8.";
        }
        return "Effects of "
                + known.stream()
                        .map(effect -> Rounded.plain(judged(effect).detectable()) + " (" + effect.condition() + ")")
                        .collect(Collectors.joining(", "))
                + " or more, either way, would have been seen with probability .8.";
    }

    private static Difference judged(Effect effect) {
        return effect.againstPlacebo().orElse(effect.againstReference());
    }
}
