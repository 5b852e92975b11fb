package nudge.score;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads free text as one of the shown options, a refusal, or neither. Strict: what a person would have to guess at is
 * unparsed. One class each. Understands letters ({@code "(b)"}, {@code "B."}, {@code "The answer is b"}), the options'
 * own words, and ways to say that it cannot be known, which name the unknown option where there is one.
 */
public final class ChoiceParser {
    /** The sample's field with the 0-based index of the choice that means "unknown". */
    public static final String UNKNOWN_FIELD = "unknown";

    /** What a text turned out to be. */
    public enum Kind {
        OPTION,
        REFUSAL,
        UNPARSED
    }

    /**
     * One class.
     *
     * @param option 0-based shown position; -1 unless an option
     */
    public record Parsed(Kind kind, int option) {
        static final Parsed REFUSAL = new Parsed(Kind.REFUSAL, -1);
        static final Parsed UNPARSED = new Parsed(Kind.UNPARSED, -1);

        static Parsed option(int at) {
            return new Parsed(Kind.OPTION, at);
        }
    }

    private final OptionWords options;
    private final OptionalInt unknown;
    private final Pattern lead;
    private final Pattern letter;

    /**
     * A parser for these options.
     *
     * @param shown the options' texts in the order shown, at least two and at most 26
     * @param unknown which of them means that it cannot be known
     */
    public ChoiceParser(List<String> shown, OptionalInt unknown) {
        this.options = new OptionWords(shown);
        this.unknown = unknown;
        var last = (char) ('a' + shown.size() - 1);
        var letters = "[a-" + last + "]";
        var any = "(?:\\((?<p>[a-z])\\)|(?<q>[a-z])(?=[).:,]|$))";
        this.lead = Pattern.compile(
                "^(?:" + ANSWER_IS + ")?(?:option |choice )?[\"'*\\[]*" + any + "[\"'*\\].):,]*(?<rest>.*)$");
        this.letter =
                Pattern.compile("\\(([a-z])\\)|\\b(?:option|choice|answer(?: is)?:?) (" + letters + ")(?=[).:,]|$)");
    }

    private static final String ANSWER_IS =
            "(?:so |therefore,? |thus,? )?(?:(?:the|my) )?(?:(?:correct|right|best|final|single|most likely|likeliest),? )*"
                    + "(?:answer|choice|option)(?: choice)?(?: is|:| would be)?:? ?";
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|isn't|wasn't|neither|nor|never|no|wrong|incorrect|false|except|rather than|instead of|doesn't|didn't"
                    + "|can't|cannot|won't)\\b");
    private static final Pattern LEANING =
            Pattern.compile("\\b(?:but|however|though|although|probably|perhaps|maybe|guess|lean|likely)\\b");
    private static final Pattern HEDGE =
            Pattern.compile("\\b(?:but|however|though|although|probably|perhaps|maybe|guess|likely|lean|unless|or)\\b");

    public Parsed parse(String text) {
        var said = Wording.plain(text);
        if (said.isEmpty()) {
            return Parsed.UNPARSED;
        }
        var byLead = byLead(said);
        return byLead.isPresent() ? Parsed.option(byLead.getAsInt()) : byMention(said);
    }

    /** "B.", "(b) The nurse", "The answer is (b), because ...": an answer that begins with its letter. */
    private OptionalInt byLead(String said) {
        var matcher = lead.matcher(said);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int at = (matcher.group("p") != null ? matcher.group("p") : matcher.group("q")).charAt(0) - 'a';
        var rest = matcher.group("rest").strip();
        boolean goesOn =
                rest.isEmpty() || rest.matches("^(?:because|since|as|for)\\b.*") || options.startsWith(rest, at);
        boolean alone = letters(said).stream().allMatch(other -> other == at);
        boolean agrees = options.mentioned(firstSentence(rest)).stream().allMatch(other -> other == at);
        boolean clear = goesOn
                && alone
                && agrees
                && at < options.count()
                && !HEDGE.matcher(firstSentence(rest)).find();
        return clear ? OptionalInt.of(at) : OptionalInt.empty();
    }

    private Parsed byMention(String said) {
        var named = new TreeSet<>(letters(said));
        if (named.stream().anyMatch(at -> at >= options.count())) {
            return Parsed.UNPARSED;
        }
        named.addAll(options.mentioned(said));
        var rest = options.without(said);
        if (named.size() == 1) {
            return onlyOne(named.first(), rest);
        }
        if (Wording.saysUnknown(rest)) {
            return unknownAmong(rest);
        }
        return named.isEmpty() && Wording.refuses(rest) ? Parsed.REFUSAL : Parsed.UNPARSED;
    }

    /** One option named: it is the answer unless the words around it take it back. */
    private Parsed onlyOne(int at, String rest) {
        boolean isUnknown = unknown.isPresent() && unknown.getAsInt() == at;
        if (Wording.refuses(rest) && !(isUnknown && Wording.saysUnknown(rest))) {
            return Parsed.UNPARSED;
        }
        if (isUnknown) {
            return Parsed.option(at);
        }
        boolean clear = !Wording.saysUnknown(rest)
                && !NEGATION.matcher(rest).find()
                && !HEDGE.matcher(rest).find();
        return clear ? Parsed.option(at) : Parsed.UNPARSED;
    }

    /** "It cannot be known whether it was the one or the other": unknown, unless it then leans to one side. */
    private Parsed unknownAmong(String rest) {
        boolean leans = LEANING.matcher(rest).find();
        return unknown.isPresent() && !leans ? Parsed.option(unknown.getAsInt()) : Parsed.UNPARSED;
    }

    private SortedSet<Integer> letters(String said) {
        return letter.matcher(said)
                .results()
                .map(found -> (found.group(1) != null ? found.group(1) : found.group(2)).charAt(0) - 'a')
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end);
    }
}
