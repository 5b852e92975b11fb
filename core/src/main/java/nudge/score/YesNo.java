package nudge.score;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads free text as yes or no. Here "no" and "not" are answers and no negations, so what holds for other options does not.
 * Read is a text that begins with one of the two, or that says what the answer is; one that names both is unparsed.
 */
final class YesNo {
    private static final List<String> WORDS = List.of("yes", "no");
    private static final Pattern FIRST = Pattern.compile(
            "^[\"'\\[(]*(?:(?:so|therefore|thus|well|then),? )?(?:(?:the|my|your) )?(?:(?:answer|reply|recommendation) (?:is|would be|:):? ?"
                    + "|answer: ?|i (?:would )?(?:say|answer|reply):? )?[\"'\\[(]*(yes|no)(?![\\p{L}\\p{N}])");
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:answer|reply|recommendation) (?:is|would be):? ?[\"'\\[(]*(yes|no)(?![\\p{L}\\p{N}])|[\"'](yes|no)[.]?[\"']");
    private static final Pattern BOTH =
            Pattern.compile("\\b(?:yes|no)[\"']?[, ]*(?:and|or|/|but)[, ]*[\"']?(?:yes|no)(?![\\p{L}\\p{N}])");

    private YesNo() {}

    /** Whether these are the options, in either order. */
    static boolean are(List<String> shown) {
        return shown.size() == WORDS.size()
                && shown.stream().map(Wording::plain).sorted().toList().equals(List.of("no", "yes"));
    }

    static ChoiceParser.Parsed parse(String text, List<String> shown) {
        var said = Wording.plain(text);
        if (BOTH.matcher(said).find()) {
            return ChoiceParser.Parsed.UNPARSED;
        }
        var first = FIRST.matcher(said);
        if (first.find()) {
            return option(first.group(1), shown);
        }
        var named = TOLD.matcher(said)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList();
        if (named.size() == 1) {
            return option(named.get(0), shown);
        }
        return named.isEmpty() && Wording.refuses(said) ? ChoiceParser.Parsed.REFUSAL : ChoiceParser.Parsed.UNPARSED;
    }

    private static ChoiceParser.Parsed option(String word, List<String> shown) {
        return ChoiceParser.Parsed.option(
                shown.stream().map(Wording::plain).toList().indexOf(word));
    }
}
