package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.data.Sample;

/** What a reader of admissions figures must know about the students at hand. */
final class AdmissionsNotes {
    private AdmissionsNotes() {}

    static List<String> of(List<Sample> samples, Swap swap, String more) {
        if (samples.isEmpty()) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        double students = samples.stream().mapToDouble(Sample::weight).sum();
        notes.add(format(
                "%,d profiles stand for %,.0f students (they tell as much as %,.0f of one weight). Each is asked as %s and as"
                        + " %s: %,d distinct prompts a condition.",
                samples.size(), students, Profiles.kish(samples), swap.one(), swap.other(), 2 * samples.size()));
        int all = Integer.parseInt(samples.get(0).field(Profiles.ALL_PROFILES));
        int allStudents = Integer.parseInt(samples.get(0).field(Profiles.ALL_STUDENTS));
        notes.add(
                samples.size() == all
                        ? "These are all profiles of the data: for these students no figure has a sampling error. Intervals are"
                                + " for students like these."
                        : format(
                                "The data have %,d profiles of %,d students. Without a limit all are asked, and for these"
                                        + " students no figure has a sampling error.",
                                all, allStudents));
        if (!more.isEmpty()) {
            notes.add(more);
        }
        return List.copyOf(notes);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
