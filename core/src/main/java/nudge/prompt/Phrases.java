package nudge.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as its phrases: sentences, and within a sentence clauses at commas, semicolons and colons and before "and", "or"
 * and "but", where both sides have three words or more. A text without one of them is mended: one blank between words, a
 * capital at the beginning, the sentence's own end.
 */
public final class Phrases {
    private static final int LEAST_WORDS = 3;
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<=[.!?]|[.!?][\"')\\]])(?<!\\b(?:Mr|Mrs|Ms|Dr|St|vs|cf|e\\.g|i\\.e)\\.)[ \\t]+(?=[\"'(\\[]?[\\p{Lu}\\p{N}])"
                    + "|\\s*\\n\\s*");
    private static final Pattern CUT = Pattern.compile("(?<=[,;:])\\s+|\\s+(?=(?:and|or|but)\\s)");
    private static final Pattern CONNECTIVE = Pattern.compile("^(?:and|or|but)\\s+");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:]+$");
    private static final Pattern FULL_STOP = Pattern.compile("[.!?]+[\"')\\]]*$");

    /** A sentence: what stands before it, and its clauses. */
    private record Sentence(String before, List<String> clauses) {}

    private final List<Sentence> sentences;
    private final String front;

    private Phrases(String text) {
        var body = text.stripLeading();
        this.front = text.substring(0, text.length() - body.length());
        this.sentences = sentences(body.stripTrailing());
    }

    /** The phrases of a text, in order. */
    public static Phrases of(String text) {
        return new Phrases(text);
    }

    /** As they are shown: without the sign that cut them off. */
    public List<String> list() {
        return sentences.stream()
                .flatMap(sentence -> sentence.clauses().stream())
                .map(clause -> LOOSE_END.matcher(clause).replaceAll(""))
                .toList();
    }

    /** How many there are. */
    public int size() {
        return sentences.stream()
                .mapToInt(sentence -> sentence.clauses().size())
                .sum();
    }

    /** The text without the phrase of that 0-based index; empty where it is the only one. */
    public String without(int index) {
        var out = new StringBuilder();
        int at = 0;
        for (var sentence : sentences) {
            int inside = index - at;
            at += sentence.clauses().size();
            var left = inside < 0 || inside >= sentence.clauses().size()
                    ? String.join(" ", sentence.clauses())
                    : without(sentence.clauses(), inside);
            if (!left.isEmpty()) {
                out.append(out.length() == 0 ? "" : sentence.before()).append(left);
            }
        }
        return out.length() == 0 ? "" : front + out;
    }

    private static String without(List<String> clauses, int index) {
        if (clauses.size() == 1) {
            return "";
        }
        var left = new ArrayList<>(clauses);
        var gone = left.remove(index);
        if (index == 0) {
            var first = CONNECTIVE.matcher(left.get(0)).replaceFirst("");
            left.set(0, isCapital(gone) ? capital(first) : first);
        }
        var joined = left.stream().collect(Collectors.joining(" "));
        if (index < clauses.size() - 1) {
            return joined;
        }
        var end = FULL_STOP.matcher(gone);
        return LOOSE_END.matcher(joined).replaceAll("") + (end.find() ? end.group() : "");
    }

    private static boolean isCapital(String text) {
        return Character.isUpperCase(text.codePointAt(0));
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : Character.toString(Character.toUpperCase(text.codePointAt(0)))
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    private static List<Sentence> sentences(String body) {
        var sentences = new ArrayList<Sentence>();
        if (body.isEmpty()) {
            return sentences;
        }
        var ends = SENTENCE_END.matcher(body);
        int from = 0;
        var before = "";
        while (ends.find()) {
            sentences.add(new Sentence(before, clauses(body.substring(from, ends.start()))));
            before = ends.group();
            from = ends.end();
        }
        sentences.add(new Sentence(before, clauses(body.substring(from))));
        return List.copyOf(sentences);
    }

    private static List<String> clauses(String sentence) {
        var clauses = new ArrayList<String>();
        var cuts = CUT.matcher(sentence);
        int from = 0;
        while (cuts.find()) {
            if (isLong(sentence.substring(from, cuts.start())) && isLong(sentence.substring(cuts.end()))) {
                clauses.add(sentence.substring(from, cuts.start()));
                from = cuts.end();
            }
        }
        clauses.add(sentence.substring(from));
        return List.copyOf(clauses);
    }

    private static boolean isLong(String words) {
        return words.strip().split("\\s+", -1).length >= LEAST_WORDS;
    }
}
