package nudge.score;

import java.util.Arrays;
import java.util.Locale;
import nudge.data.Nearest;

/** How a choice is read off a model. What one measures depends on it, so every run records its reading. */
public enum Reading {
    /** The letter after "The answer is (", options in the data's order: the papers' reading. */
    LETTER,
    /** As {@link #LETTER}, each sample's options in a rotation that is balanced over its cluster. */
    LETTER_SHUFFLED,
    /** All cyclic rotations; log-probabilities averaged, which cancels what a position adds. */
    LETTER_ROTATED,
    /** The options' own words, options not listed; summed log-probability. */
    TEXT,
    /** As {@link #TEXT}, a mean for each token. */
    TEXT_TOKEN,
    /** As {@link #TEXT}, a mean for each UTF-8 byte. */
    TEXT_BYTE,
    /** The options' own words with the options listed. */
    TEXT_LISTED,
    /** {@link #TEXT} less the same words' log-probability without the question. */
    TEXT_PMI,
    /** BBQ: how much more a person is preferred under the negative question than under the other one. */
    CONTRAST,
    /** Free text, read as a person would, strictly. */
    PARSE,
    /** A task's own reading, such as Winogender's pronouns. */
    OWN;

    /** As on the command line: {@code letter-shuffled}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reading parse(String label) {
        var wanted = label.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(reading -> reading.label().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown(
                        "reading",
                        label,
                        Arrays.stream(values()).map(Reading::label).toList()));
    }

    /** Whether options stand in the question. */
    public boolean listsOptions() {
        return switch (this) {
            case LETTER, LETTER_SHUFFLED, LETTER_ROTATED, TEXT_LISTED, PARSE -> true;
            case TEXT, TEXT_TOKEN, TEXT_BYTE, TEXT_PMI, CONTRAST, OWN -> false;
        };
    }

    /** Whether a letter stands for an option. */
    public boolean isByLetter() {
        return switch (this) {
            case LETTER, LETTER_SHUFFLED, LETTER_ROTATED -> true;
            case TEXT, TEXT_TOKEN, TEXT_BYTE, TEXT_LISTED, TEXT_PMI, CONTRAST, PARSE, OWN -> false;
        };
    }

    /** Whether a constant preference for one position cancels out. */
    public boolean isFreeOfPosition() {
        return switch (this) {
            case LETTER, TEXT_LISTED, PARSE -> false;
            case LETTER_SHUFFLED, LETTER_ROTATED, TEXT, TEXT_TOKEN, TEXT_BYTE, TEXT_PMI, CONTRAST, OWN -> true;
        };
    }
}
