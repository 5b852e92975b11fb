package nudge.models.standins;

import java.util.List;
import java.util.Optional;
import nudge.model.Fill;
import nudge.model.ModelException;
import nudge.prompt.Part;

/** What a rule answers; nothing leaves the hole to the next rule. */
interface RuleAnswer {
    RuleAnswer NONE = (at, line) -> Optional.empty();

    Optional<Fill> fill(ScriptedHole at, int line);

    /** A text; in a choice, the option it names. */
    static RuleAnswer text(String text) {
        return (at, line) -> Optional.of(
                isChoice(at.hole())
                        ? OptionChoice.certain(
                                at.hole(),
                                OptionChoice.named(at.hole(), at.request().sample(), text)
                                        .orElseThrow(() -> misfit(at, line, "'" + text + "'")))
                        : Written.into(at.hole(), text, at.request().sampling()));
    }

    /** One of the sample's choices; in a free hole, its words. */
    static RuleAnswer choice(int choice) {
        return (at, line) -> {
            var choices = at.request().sample().choices();
            if (choice >= choices.size()) {
                throw misfit(at, line, "choice " + choice);
            }
            return isChoice(at.hole())
                    ? Optional.of(OptionChoice.certain(
                            at.hole(),
                            OptionChoice.ofChoice(at.hole(), choice)
                                    .orElseThrow(() -> misfit(at, line, "choice " + choice))))
                    : Optional.of(Written.into(
                            at.hole(), choices.get(choice), at.request().sampling()));
        };
    }

    /** Nats for each of the sample's choices in the data's order; leaves free holes to the next rule. */
    static RuleAnswer logProbabilities(List<Double> logs) {
        return (at, line) -> isChoice(at.hole())
                ? Optional.of(OptionChoice.likeliest(
                        at.hole(),
                        at.hole().options().stream()
                                .map(option -> option.choice())
                                .map(choice -> of(logs, choice, at, line))
                                .toList()))
                : Optional.empty();
    }

    private static Double of(List<Double> logs, int choice, ScriptedHole at, int line) {
        if (choice < 0 || choice >= logs.size()) {
            throw misfit(at, line, logs.size() + " log-probabilities");
        }
        return logs.get(choice);
    }

    private static boolean isChoice(Part hole) {
        return !hole.options().isEmpty();
    }

    private static ModelException misfit(ScriptedHole at, int line, String said) {
        return new ModelException(
                ModelException.Kind.FATAL_FOR_REQUEST,
                "The script's rule in line " + line + " gives " + said + ", which does not fit " + at.place()
                        + ". Its choices: " + at.request().sample().choices() + ".");
    }
}
