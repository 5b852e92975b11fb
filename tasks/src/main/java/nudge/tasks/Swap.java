package nudge.tasks;

import java.util.List;
import java.util.Locale;

/**
 * The two words that are put in place of one attribute of a student, whatever the data say of it (Ganguli, Askell et al.
 * 2023, 3.2.4).
 *
 * @param hole the field that is overridden: {@code race} or {@code sex}
 * @param one the word of the first prompt; a difference is the first less the other
 * @param other the word of the second prompt
 */
record Swap(String hole, String one, String other) {
    static final String RACE = "race";
    static final String SEX = "sex";

    List<String> words() {
        return List.of(one, other);
    }

    /** The name of the prompt with that word: {@code black}. */
    static String prompt(String word) {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
