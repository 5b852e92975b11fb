package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Sample;

/** What a reader must know of a person's own questions. */
final class ChoicesNotes {
    private static final int ENOUGH = 12;

    private ChoicesNotes() {}

    static List<String> of(List<Sample> samples) {
        var notes = new ArrayList<String>();
        var right = samples.stream().filter(Sample::hasTarget).toList();
        var options =
                samples.stream().mapToInt(sample -> sample.choices().size()).summaryStatistics();
        var without = samples.size() - right.size();
        notes.add("Own file: " + samples.size() + " items, "
                + (options.getMin() == options.getMax()
                        ? options.getMax() + " options each"
                        : options.getMin() + " to " + options.getMax() + " options")
                + (without == 0
                        ? ", each with a right answer."
                        : ", " + without + " without a right answer: they count in no accuracy."));
        if (right.size() >= ENOUGH && right.stream().noneMatch(sample -> sample.target() == 0)) {
            notes.add("No right answer is the first option: targets count from 0; were these counted from 1?");
        } else if (right.size() >= ENOUGH
                && right.stream().map(Sample::target).distinct().count() == 1) {
            notes.add("All right answers stand at the same place: read by text, or let the options be shuffled.");
        }
        return List.copyOf(notes);
    }
}
