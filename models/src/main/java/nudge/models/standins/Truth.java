package nudge.models.standins;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nudge.data.Sample;

/** One kind of data and what is true of the simulated model's answers to it. */
interface Truth {
    List<Truth> KINDS = List.of(
            new PersonsTruth(),
            new PronounsTruth(),
            new MatchingTruth(),
            new AdmissionTruth(),
            new CoreferenceTruth(),
            new PlainTruth());

    /** The law of a sample's answers; nothing where the sample is of another kind. */
    Optional<Law> law(Sample sample, String promptName, SimSettings settings, Strength strength);

    /** The law of the first kind that the sample is of; even where it is of none. */
    static Law of(Sample sample, String promptName, SimSettings settings, Strength strength) {
        return KINDS.stream()
                .flatMap(kind -> kind.law(sample, promptName, settings, strength).stream())
                .findFirst()
                .orElseGet(() -> Law.even(sample.choices().size()));
    }

    /** A choice that a field or group of the sample names by its 0-based index; nothing where none is named. */
    static OptionalInt choice(Sample sample, String name) {
        var value = sample.field(name).isEmpty() ? sample.group(name) : sample.field(name);
        if (!value.matches("[0-9]{1,3}")) {
            return OptionalInt.empty();
        }
        int index = Integer.parseInt(value);
        return index < sample.choices().size() ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
