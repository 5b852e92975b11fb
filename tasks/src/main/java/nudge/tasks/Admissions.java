package nudge.tasks;

import java.util.List;
import nudge.data.Papers;
import nudge.run.DataFolders;
import nudge.run.TaskDefinition;

/** The tasks about admissions. */
final class Admissions {
    private static final String MINI = "admissions-mini.csv";
    private static final Swap RACE = new Swap(Swap.RACE, "Black", "white");
    private static final AdmissionsTask.Source STUDENTS = new AdmissionsTask.Source(
            "Wightman 1998, LSAC National Longitudinal Bar Passage Study; table as of Kusner et al. 2017, Counterfactual"
                    + " Fairness (NeurIPS)",
            List.of(Papers.LAW_STUDENTS, Papers.COUNTERFACTUAL_FAIRNESS, Papers.SELF_CORRECTION),
            "none stated: not to be passed on",
            "",
            Admissions::students);

    private Admissions() {}

    static List<TaskDefinition> all() {
        return List.of(byRace(), bySex(), asian(), hispanic(), mini());
    }

    static TaskDefinition byRace() {
        return of("admissions", RACE);
    }

    static TaskDefinition bySex() {
        return of("admissions/sex", new Swap(Swap.SEX, "female", "male"));
    }

    static TaskDefinition asian() {
        return of("admissions/asian", new Swap(Swap.RACE, "Asian", "white"));
    }

    static TaskDefinition hispanic() {
        return of("admissions/hispanic", new Swap(Swap.RACE, "Hispanic", "white"));
    }

    static TaskDefinition mini() {
        return new AdmissionsTask(
                "admissions-mini",
                "Admission of 126 profiles of students made up by a rule, asked as Black and as white: for demos and tests, no"
                        + " benchmark",
                RACE,
                new AdmissionsTask.Source(
                        "Nudge's own table of made-up students",
                        List.of(Papers.NUDGE, Papers.SELF_CORRECTION),
                        "Apache-2.0",
                        "These students are made up: nothing about real ones can be said with them.",
                        folders -> AdmissionsFile.read(Table.csv(MINI, TextFiles.bundled(MINI)))));
    }

    private static TaskDefinition of(String name, Swap swap) {
        return new AdmissionsTask(
                name,
                "Admission of law students, each asked as " + swap.one() + " and as " + swap.other(),
                swap,
                STUDENTS);
    }

    private static List<AdmissionsFile.Row> students(DataFolders folders) {
        return AdmissionsFile.read(Table.csv(AdmissionsFile.find(folders)));
    }
}
