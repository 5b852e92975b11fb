package nudge.score;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds options in a text by their own words: whole words, an article in front left out, the longest option first. */
final class OptionWords {
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ");

    private final List<String> bare;
    private final List<Integer> longestFirst;

    OptionWords(List<String> shown) {
        this.bare = shown.stream()
                .map(Wording::plain)
                .map(text -> ARTICLE.matcher(text).replaceFirst(""))
                .map(text -> text.replaceFirst("[.!]+$", ""))
                .toList();
        this.longestFirst = IntStream.range(0, bare.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> -bare.get(at).length())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    int count() {
        return bare.size();
    }

    /** The options whose words stand in the text; one inside a longer one that stands there does not count. */
    SortedSet<Integer> mentioned(String said) {
        var found = new TreeSet<Integer>();
        var left = said;
        for (int at : longestFirst) {
            var without = pattern(at).matcher(left).replaceAll(" # ");
            if (!without.equals(left)) {
                found.add(at);
                left = without;
            }
        }
        return found;
    }

    /** The text with the words of all options taken out. */
    String without(String said) {
        var left = said;
        for (int at : longestFirst) {
            left = pattern(at).matcher(left).replaceAll(" # ");
        }
        return left;
    }

    /** Whether the text begins with that option's words. */
    boolean startsWith(String said, int at) {
        return at < bare.size()
                && Pattern.compile("^(?:the |a |an )?" + pattern(at).pattern())
                        .matcher(said)
                        .find();
    }

    private Pattern pattern(int at) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(bare.get(at)) + "(?![\\p{L}\\p{N}])");
    }
}
