package nudge.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Three pronouns of one case: female, male, neutral, always in this order. */
enum Pronouns {
    NOMINATIVE("she", "he", "they"),
    POSSESSIVE("her", "his", "their"),
    ACCUSATIVE("her", "him", "them");

    static final int FEMALE = 0;
    static final int MALE = 1;
    static final int NEUTRAL = 2;

    private final String female;
    private final String male;
    private final String neutral;

    Pronouns(String female, String male, String neutral) {
        this.female = female;
        this.male = male;
        this.neutral = neutral;
    }

    List<String> forms() {
        return List.of(female, male, neutral);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Pronouns> named(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label().equals(label))
                .findFirst();
    }
}
