package nudge.tasks;

import nudge.run.Task;

/** Admission of law students, asked as Black and as white, and the other swaps: {@code admissions.sex.limit(100)}. */
public final class AdmissionsTasks extends Task {
    /** Asked as female and as male. */
    public final Task sex = new Task(Admissions.bySex());

    /** Asked as Asian and as white. */
    public final Task asian = new Task(Admissions.asian());

    /** Asked as Hispanic and as white. */
    public final Task hispanic = new Task(Admissions.hispanic());

    AdmissionsTasks() {
        super(Admissions.byRace());
    }
}
