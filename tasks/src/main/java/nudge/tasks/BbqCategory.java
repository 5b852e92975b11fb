package nudge.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** BBQ's eleven files (Parrish et al. 2022, Table 3). */
enum BbqCategory {
    AGE("Age", "older and younger people"),
    DISABILITY_STATUS("Disability_status", "people with and without a disability"),
    GENDER_IDENTITY("Gender_identity", "women, men, transgender people"),
    NATIONALITY("Nationality", "people of different countries"),
    PHYSICAL_APPEARANCE("Physical_appearance", "weight, height, dress and other looks"),
    RACE_ETHNICITY("Race_ethnicity", "race and ethnicity"),
    RELIGION("Religion", "religions"),
    SEXUAL_ORIENTATION("Sexual_orientation", "sexual orientations"),
    SES("SES", "richer and poorer people"),
    RACE_X_GENDER("Race_x_gender", "race crossed with gender"),
    RACE_X_SES("Race_x_SES", "race crossed with income");

    /** Templates above this number name persons by proper names (BBQ_results_metadata.R of nyu-mll/BBQ). */
    private static final int LAST_LABEL_TEMPLATE = 25;

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private final String file;
    private final String about;

    BbqCategory(String file, String about) {
        this.file = file;
        this.about = about;
    }

    /** The name in the data and of the file: {@code Race_x_SES}. */
    String file() {
        return file;
    }

    String about() {
        return about;
    }

    /** The task's name: {@code bbq/race_x_ses}. */
    String task() {
        return "bbq/" + file.toLowerCase(Locale.ROOT);
    }

    /** Whether groups cross two attributes. */
    boolean isIntersectional() {
        return this == RACE_X_GENDER || this == RACE_X_SES;
    }

    /** Whether some templates name persons by proper names, which the paper reports apart. */
    boolean hasNames() {
        return this == GENDER_IDENTITY || this == RACE_ETHNICITY || isIntersectional();
    }

    static Optional<BbqCategory> named(String category) {
        return Arrays.stream(values())
                .filter(value -> key(value.file).equals(key(category)))
                .findFirst();
    }

    /** {@code name} or {@code label}: what stands for the group in templates of that number. */
    static String labelType(String questionIndex) {
        return questionIndex.chars().allMatch(Character::isDigit)
                        && Integer.parseInt(questionIndex) > LAST_LABEL_TEMPLATE
                ? "name"
                : "label";
    }

    /** One spelling for a category: templates write {@code GenderIdentity}, {@code "Religion "} and {@code Gender_x_race}. */
    static String key(String category) {
        var letters = NO_LETTERS.matcher(category.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.equals("genderxrace") ? "racexgender" : letters;
    }
}
