package nudge.run;

import java.util.List;
import java.util.Optional;
import nudge.data.UsageException;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.score.Reading;

/** How answers of this model to this task are read off: as chosen, else as the task does with such a model. */
public final class ReadingChoice {
    private ReadingChoice() {}

    /** @throws UsageException which lists the readings the model can do, where it cannot do the one that is wanted */
    static Reading of(Task task, ModelInfo model) {
        var wanted = task.chosenReading().orElseGet(() -> task.definition().defaultReading(model));
        if (isPossible(wanted, model)) {
            return wanted;
        }
        var possible = task.definition().readings().stream()
                .filter(reading -> isPossible(reading, model))
                .map(Reading::label)
                .toList();
        throw new UsageException("Model '" + model.reference() + "' cannot be read by '" + wanted.label()
                + "': it does not tell "
                + (needs(wanted).equals(Optional.of(Capability.OPTION_LOG_PROBABILITIES))
                        ? "log-probabilities of options"
                        : "log-probabilities of whole texts")
                + ". " + advice(task, possible));
    }

    /** The readings of a task that the model can do and that are free of position; none of free text. */
    public static List<Reading> freeOfPosition(Task task, ModelInfo model) {
        return task.definition().readings().stream()
                .filter(reading -> reading.isFreeOfPosition() && isPossible(reading, model))
                .toList();
    }

    private static String advice(Task task, List<String> possible) {
        return possible.isEmpty()
                ? "Task '" + task.name() + "' has no reading for it; choose another model."
                : "Readings of '" + task.name() + "' that it can do: " + String.join(", ", possible)
                        + ". Choose one with --reading.";
    }

    private static boolean isPossible(Reading reading, ModelInfo model) {
        return needs(reading).map(model::can).orElse(true);
    }

    private static Optional<Capability> needs(Reading reading) {
        return switch (reading) {
            case LETTER, LETTER_SHUFFLED, LETTER_ROTATED -> Optional.of(Capability.OPTION_LOG_PROBABILITIES);
            case TEXT, TEXT_TOKEN, TEXT_BYTE, TEXT_LISTED, TEXT_PMI, CONTRAST, OWN ->
                Optional.of(Capability.CONTINUATION_LOG_PROBABILITIES);
            case PARSE -> Optional.empty();
        };
    }
}
