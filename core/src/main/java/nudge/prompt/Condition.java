package nudge.prompt;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name and the interventions it stands for, in the one order they are applied in; {@code Q} has none.
 *
 * @param name as screens and files write it: {@code Q+IF+CoT}
 */
public record Condition(String name, List<Intervention> interventions) {
    public static final Condition Q = new Condition("Q", List.of());

    public Condition {
        interventions = interventions.stream()
                .sorted(Comparator.comparingInt(Intervention::order).thenComparing(Intervention::name))
                .toList();
    }

    /** The condition of these interventions under its usual name ({@code Q+IF}; {@code HHH} alone drops the Q). */
    public static Condition of(List<Intervention> interventions) {
        var unnamed = new Condition("Q", interventions);
        return unnamed.named(usualName(unnamed.interventions));
    }

    /** One more intervention, under the usual name. */
    public Condition with(Intervention intervention) {
        return of(Stream.concat(interventions.stream(), Stream.of(intervention)).toList());
    }

    public Condition named(String other) {
        return new Condition(other, interventions);
    }

    /** The prompt with all interventions applied. */
    public Prompt apply(Prompt prompt, Words words) {
        var changed = prompt;
        for (var intervention : interventions) {
            changed = intervention.apply(changed, words);
        }
        return changed;
    }

    /** The question-free prompt with those interventions applied that belong before it. */
    public Prompt applyToBaseline(Prompt prompt, Words words) {
        var kept =
                interventions.stream().filter(Intervention::appliesToBaseline).toList();
        return new Condition(name, kept).apply(prompt, words);
    }

    private static String usualName(List<Intervention> sorted) {
        if (sorted.isEmpty()) {
            return "Q";
        }
        var frames = sorted.stream().filter(i -> i.order() >= 300).map(Intervention::name);
        var rest = sorted.stream().filter(i -> i.order() < 300).map(Intervention::name);
        var names = Stream.concat(frames, rest).collect(Collectors.joining("+"));
        return sorted.stream().anyMatch(i -> i.order() >= 300) ? names : "Q+" + names;
    }
}
