package nudge.tasks;

/**
 * What a prompt may say of a student.
 *
 * @param race as a prompt writes it; empty where the swap overrides it or the data have none
 * @param sex {@code female} or {@code male}; empty where the swap overrides it
 * @param lsat raw score, as a prompt writes it: {@code 36} or {@code 30.5}
 * @param gpa undergraduate grade point average, one decimal
 */
record Student(String race, String sex, String lsat, String gpa) {
    double lsatNumber() {
        return Double.parseDouble(lsat);
    }

    double gpaNumber() {
        return Double.parseDouble(gpa);
    }

    /** Without the attribute that is overridden, so that students who differ in nothing else are one profile. */
    Student without(String hole) {
        return hole.equals(Swap.RACE) ? new Student("", sex, lsat, gpa) : new Student(race, "", lsat, gpa);
    }

    /** {@code female/36/3.2}. */
    String id() {
        return (race.isEmpty() ? sex : race.replace(' ', '-')) + "/" + lsat + "/" + gpa;
    }
}
