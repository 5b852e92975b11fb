package nudge.shell.docs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Javadoc comment in plain text.
 *
 * @param body everything before the first tag; paragraphs are apart by an empty line
 * @param parameters what is said of each, in the order it is written
 * @param returns may be empty
 * @param thrown what is thrown, and when
 */
public record DocText(String body, Map<String, String> parameters, String returns, Map<String, String> thrown) {
    public static final DocText NONE = new DocText("", Map.of(), "", Map.of());

    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@(?=[a-z])");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^(.*?[.?!])(?=\\s|$)");
    private static final Pattern RETURNS = Pattern.compile("(?s)^\\{@return\\s+(.*)}(.*)$");

    public DocText {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        thrown = Collections.unmodifiableMap(new LinkedHashMap<>(thrown));
    }

    /** Reads a comment as it is written, without its stars. */
    public static DocText of(String comment) {
        if (comment.isBlank()) {
            return NONE;
        }
        var blocks = TAG.split(comment, -1);
        var parameters = new LinkedHashMap<String, String>();
        var thrown = new LinkedHashMap<String, String>();
        var returns = "";
        for (int i = 1; i < blocks.length; i++) {
            var words = blocks[i].strip().split("\\s+", 2);
            var rest = words.length == 1 ? "" : words[1];
            switch (words[0]) {
                case "param" -> named(rest, parameters);
                case "throws", "exception" -> named(rest, thrown);
                case "return" -> returns = PlainText.of(rest);
                default -> {}
            }
        }
        var shortForm = RETURNS.matcher(blocks[0].strip());
        if (shortForm.matches()) {
            var given = PlainText.of(shortForm.group(1));
            return new DocText("Gives " + given + "." + PlainText.of(shortForm.group(2)), parameters, given, thrown);
        }
        return new DocText(PlainText.of(blocks[0]), parameters, returns, thrown);
    }

    private static void named(String text, Map<String, String> all) {
        var words = text.strip().split("\\s+", 2);
        var name = words[0].substring(words[0].lastIndexOf('.') + 1);
        if (name.startsWith("<")) {
            return;
        }
        all.put(name, words.length == 1 ? "" : PlainText.of(words[1]));
    }

    /** The first sentence of the body. */
    public String first() {
        var paragraph = body.split("\n\n", 2)[0].replace('\n', ' ');
        var matcher = SENTENCE.matcher(paragraph);
        return matcher.find() ? matcher.group(1) : paragraph;
    }

    /** A doc that says nothing but this. */
    public static DocText saying(String body) {
        return new DocText(body, Map.of(), "", Map.of());
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
