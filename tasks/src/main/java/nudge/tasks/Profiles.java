package nudge.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nudge.data.Sample;

/**
 * Students who are alike in all that a prompt says of them, as one sample that weighs as many as there are: probabilities
 * are the same for each of them, so the mean over students is that over profiles with their weights.
 */
final class Profiles {
    static final String LSAT_DECILE = "lsat-decile";
    static final String GPA_DECILE = "gpa-decile";
    static final String HALF = "lsat-half";
    static final String UPPER = "LSAT upper half";
    static final String LOWER = "LSAT lower half";
    /** Of all students in the data: the share with a lower LSAT, and half of those with the same. */
    static final String RANK = "lsat-rank";

    static final String ALL_PROFILES = "all-profiles";
    static final String ALL_STUDENTS = "all-students";

    static final int YES = 0;
    private static final List<String> CHOICES = List.of("yes", "no");
    private static final int PARTS = 10;

    private Profiles() {}

    /** In the order of the file's first student of each. */
    static List<Sample> of(List<AdmissionsFile.Row> rows, Swap swap) {
        var counts = new LinkedHashMap<Student, Integer>();
        rows.stream()
                .filter(row ->
                        swap.hole().equals(Swap.RACE) || !row.student().race().isEmpty())
                .forEach(row -> counts.merge(row.student().without(swap.hole()), row.students(), Integer::sum));
        int students = counts.values().stream().mapToInt(Integer::intValue).sum();
        var lsat = new Deciles("LSAT", counts, Student::lsatNumber, students);
        var gpa = new Deciles("GPA", counts, Student::gpaNumber, students);
        return counts.entrySet().stream()
                .map(entry -> {
                    var student = entry.getKey();
                    var fields = new TreeMap<String, String>();
                    fields.put(Swap.RACE, student.race());
                    fields.put(Swap.SEX, student.sex());
                    fields.remove(swap.hole());
                    fields.put("LSAT", student.lsat());
                    fields.put("UGPA", student.gpa());
                    fields.put(RANK, Double.toString(lsat.rank(student)));
                    fields.put(ALL_PROFILES, Integer.toString(counts.size()));
                    fields.put(ALL_STUDENTS, Integer.toString(students));
                    var groups = new TreeMap<>(Map.of(
                            Sample.CLUSTER,
                            student.id(),
                            LSAT_DECILE,
                            lsat.name(student),
                            GPA_DECILE,
                            gpa.name(student),
                            HALF,
                            lsat.rank(student) >= .5 ? UPPER : LOWER));
                    if (!student.sex().isEmpty()) {
                        groups.put(Swap.SEX, student.sex());
                    }
                    return new Sample(student.id(), fields, CHOICES, Sample.NO_TARGET, groups, entry.getValue());
                })
                .toList();
    }

    /**
     * Tenths of all students by one number; those with the same number stay together, so tenths are of unequal size and a
     * tenth may be lacking. A number is in the tenth in which the middle of its students lies.
     */
    private static final class Deciles {
        private record Reach(double least, double most) {}

        private final ToDoubleFunction<Student> number;
        private final String label;
        private final Map<Double, Double> ranks = new TreeMap<>();
        private final Map<Integer, Reach> reaches = new TreeMap<>();

        Deciles(String label, Map<Student, Integer> counts, ToDoubleFunction<Student> number, int students) {
            this.label = label;
            this.number = number;
            var byNumber = new TreeMap<Double, Integer>();
            counts.forEach((student, count) -> byNumber.merge(number.applyAsDouble(student), count, Integer::sum));
            double below = 0;
            for (var entry : byNumber.entrySet()) {
                double rank = (below + entry.getValue() / 2.0) / students;
                ranks.put(entry.getKey(), rank);
                reaches.merge(
                        tenth(rank),
                        new Reach(entry.getKey(), entry.getKey()),
                        (a, b) -> new Reach(Math.min(a.least(), b.least()), Math.max(a.most(), b.most())));
                below += entry.getValue();
            }
        }

        double rank(Student student) {
            return ranks.getOrDefault(number.applyAsDouble(student), .5);
        }

        /** {@code LSAT 01: 11-28}. */
        String name(Student student) {
            int tenth = tenth(rank(student));
            var reach = reaches.getOrDefault(tenth, new Reach(0, 0));
            var least = shown(reach.least());
            var most = shown(reach.most());
            return String.format(
                    Locale.ROOT, "%s %02d: %s", label, tenth, least.equals(most) ? least : least + "-" + most);
        }

        private static int tenth(double rank) {
            return Math.min(PARTS, (int) (rank * PARTS) + 1);
        }

        private static String shown(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }

    /** How many samples of equal weight tell as much: (sum w)^2 / sum w^2 (Kish 1965). */
    static double kish(List<Sample> samples) {
        double sum = samples.stream().mapToDouble(Sample::weight).sum();
        return sum
                * sum
                / samples.stream()
                        .mapToDouble(sample -> sample.weight() * sample.weight())
                        .sum();
    }
}
