package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nudge.score.Reading;

/**
 * What a person chose about a task's runs.
 *
 * @param reading the person's own, or nothing for the model's default
 * @param chains how often each reasoning is drawn
 * @param stopRules as the person wrote them
 * @param floor samples of the A/A floor, or nothing for the model's default
 */
record TaskOptions(
        Selection selection,
        Half half,
        Optional<Reading> reading,
        int chains,
        List<String> stopRules,
        OptionalInt floor) {
    static final TaskOptions DEFAULTS =
            new TaskOptions(Selection.ALL, Half.ALL, Optional.empty(), 1, List.of(), OptionalInt.empty());

    TaskOptions {
        stopRules = List.copyOf(stopRules);
    }

    TaskOptions withSelection(Selection other) {
        return new TaskOptions(other, half, reading, chains, stopRules, floor);
    }

    TaskOptions withHalf(Half other) {
        return new TaskOptions(selection, other, reading, chains, stopRules, floor);
    }

    TaskOptions withReading(Reading other) {
        return new TaskOptions(selection, half, Optional.of(other), chains, stopRules, floor);
    }

    TaskOptions withChains(int other) {
        return new TaskOptions(selection, half, reading, other, stopRules, floor);
    }

    TaskOptions withStopRules(List<String> others) {
        return new TaskOptions(selection, half, reading, chains, others, floor);
    }

    TaskOptions withFloor(int samples) {
        return new TaskOptions(selection, half, reading, chains, stopRules, OptionalInt.of(samples));
    }
}
