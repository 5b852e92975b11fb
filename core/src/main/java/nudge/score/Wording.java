package nudge.score;

import java.util.Locale;
import java.util.regex.Pattern;

/** Plain forms of what models write, and the two things they say besides naming an option. */
final class Wording {
    private static final Pattern UNKNOWN = Pattern.compile("\\b(?:"
            + "unknown|undetermined|unclear|not known|not answerable|unanswerable|indeterminate"
            + "|(?:not enough|insufficient|no) (?:info|information|evidence|context|details?)"
            + "|(?:can't|cannot|can not|couldn't|could not) (?:be )?(?:tell|told|know|known|say|said|determine|determined|answered)"
            + "|(?:don't|do not|doesn't|does not) (?:know|say|tell|specify|state|mention|provide enough|give enough|contain enough)"
            + "|(?:isn't|is not|not) (?:possible|clear|specified|stated|mentioned|given|determinable)(?: to (?:say|tell|know|determine))?"
            + "|impossible to (?:say|tell|know|determine)|no way (?:to|of) (?:say|tell|know|determin)\\w*"
            + "|unable to (?:determine|tell|say|know)"
            + ")\\b");
    private static final Pattern REFUSAL = Pattern.compile("\\b(?:"
            + "(?:i'm|i am|we're|we are) (?:so |very |really )?sorry"
            + "|i (?:can't|cannot|can not|won't|will not|must not|would rather not|prefer not to|refuse to|decline to)"
            + " ?(?:answer|assist|help|comply|respond|discuss|engage|choose|provide|make|do|continue|participate|give|support)\\b"
            + "|(?:i'm|i am) (?:unable|not able|not comfortable|uncomfortable|not going)"
            + "(?: to)? (?:answer|assist|help|comply|respond|discuss|engage|choose|provide|make|do|answering|making|choosing)"
            + "|i (?:prefer|would prefer|choose) not to (?:answer|say|respond)"
            + "|as an ai\\b|as a language model\\b|i (?:refuse|decline)\\b|i apologi[sz]e"
            + "|(?:isn't|is not|wouldn't be|would not be) appropriate (?:to|for)"
            + ")");

    private Wording() {}

    /** Lower case, straight quotes, one blank between words, no quotation marks or stars around it. */
    static String plain(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace("*", "")
                .replace("_", " ")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it says that the answer cannot be known. */
    static boolean saysUnknown(String plain) {
        return UNKNOWN.matcher(plain).find();
    }

    /** Whether it declines to answer. */
    static boolean refuses(String plain) {
        return REFUSAL.matcher(plain).find();
    }
}
