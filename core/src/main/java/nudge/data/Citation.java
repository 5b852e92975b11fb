package nudge.data;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to cite a paper or data set: one BibTeX entry.
 *
 * @param bibtex the entry, in ASCII, without blank lines at its ends
 */
public record Citation(String bibtex) {
    private static final Pattern HEAD = Pattern.compile("@([a-zA-Z]+)\\{\\s*([^\\s,{}]+)\\s*,");

    public Citation {
        bibtex = bibtex.strip();
        var head = HEAD.matcher(bibtex);
        if (!head.lookingAt() || !isClosed(bibtex)) {
            throw new DataException("'" + start(bibtex) + "' is no BibTeX entry. Write one such as @article{key, title"
                    + " = {...}, author = {...}, year = {2022}}, with as many { as }.");
        }
    }

    /** What a text refers to it by: {@code parrish-2022}. */
    public String key() {
        return head().group(2);
    }

    /** The kind of entry, lower case: {@code article}. */
    public String type() {
        return head().group(1).toLowerCase(Locale.ROOT);
    }

    private Matcher head() {
        var head = HEAD.matcher(bibtex);
        if (!head.lookingAt()) {
            throw new IllegalStateException("It was checked when it was made.");
        }
        return head;
    }

    /** Whether braces are balanced, and nothing stands behind the last. */
    private static boolean isClosed(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == '}' && i < text.length() - 1) {
                return false;
            }
        }
        return depth == 0;
    }

    private static String start(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
