package nudge.shell.docs;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc's mix of HTML and inline tags as text without either. */
final class PlainText {
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)</?(p|div|h[1-6]|ul|ol|dl|table|blockquote)\\b[^>]*>");
    private static final Pattern ITEM = Pattern.compile("(?i)<(li|dt|tr)\\b[^>]*>");
    private static final Pattern BREAK = Pattern.compile("(?i)<(br|dd)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|\\w+);");
    private static final Pattern PREFORMATTED = Pattern.compile("(?is)<pre[^>]*>(.*?)</pre>");
    private static final Map<String, String> ENTITIES = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "mdash", "-", "ndash", "-", "hellip", "...");

    /** Stand for what must not be taken for HTML or be joined, until the end. */
    private static final char LESS = '\ue000';

    private static final char AND = '\ue001';
    private static final char LINE = '\ue002';
    private static final char BLANK = '\ue003';

    private PlainText() {}

    static String of(String javadoc) {
        var text = withoutInlineTags(javadoc);
        text = PREFORMATTED.matcher(text).replaceAll(PlainText::kept);
        text = PARAGRAPH.matcher(text).replaceAll("" + LINE + LINE);
        text = ITEM.matcher(text).replaceAll(LINE + "-" + BLANK);
        text = BREAK.matcher(text).replaceAll("" + LINE);
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(PlainText::entity);
        text = text.replaceAll("[ \\t]*\\n\\s*\\n\\s*", "" + LINE + LINE).replaceAll("\\s+", " ");
        text = text.replaceAll(" *" + LINE + " *", "" + LINE).replaceAll(LINE + "{3,}", "" + LINE + LINE);
        text = text.replace(LESS, '<').replace(AND, '&').replace(LINE, '\n').replace(BLANK, ' ');
        return text.strip();
    }

    private static String kept(MatchResult preformatted) {
        var inner = preformatted.group(1).stripTrailing().stripIndent().strip();
        var kept = inner.replace(' ', BLANK).replace('\n', LINE);
        return Matcher.quoteReplacement("" + LINE + LINE + kept + LINE + LINE);
    }

    private static String entity(MatchResult found) {
        var name = found.group(1);
        var text = name.startsWith("#") ? character(name) : ENTITIES.getOrDefault(name, found.group());
        return Matcher.quoteReplacement(text);
    }

    private static String character(String name) {
        try {
            boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : "?";
        } catch (NumberFormatException e) {
            return "&" + name + ";";
        }
    }

    private static String withoutInlineTags(String text) {
        var plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int open = text.indexOf("{@", i);
            int close = open < 0 ? -1 : closing(text, open);
            if (close < 0) {
                return plain.append(text, i, text.length()).toString();
            }
            plain.append(text, i, open).append(inline(text.substring(open + 2, close)));
            i = close + 1;
        }
        return plain.toString();
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String inline(String tag) {
        var words = tag.split("\\s", 2);
        var content = words.length == 1 ? "" : words[1];
        return switch (words[0]) {
            case "code", "literal", "snippet" -> content.replace('<', LESS).replace('&', AND);
            case "link", "linkplain", "value" -> link(content.strip());
            case "inheritDoc", "docRoot", "index" -> "";
            default -> withoutInlineTags(content);
        };
    }

    /** The label, or the reference as one would write it in code. */
    private static String link(String content) {
        int end = content.contains("(") ? content.indexOf(')') + 1 : content.indexOf(' ');
        if (end > 0 && end < content.length()) {
            return content.substring(end).strip();
        }
        var reference = content.replaceAll("([a-z][\\w]*\\.)+(?=[A-Z])", "");
        return (reference.startsWith("#") ? reference.substring(1) : reference)
                .replace('#', '.')
                .replace('<', LESS);
    }
}
