package nudge.repl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** A text that is looked for in lines: typed at the bottom, marked where it stands. Capitals count where one is typed. */
final class Search {
    private String typed = "";
    private Optional<Pattern> wanted = Optional.empty();
    private boolean open;
    private boolean missed;

    boolean isOpen() {
        return open;
    }

    /** A new text is about to be typed. */
    void open() {
        open = true;
        typed = "";
        missed = false;
    }

    /** What stands at the bottom while it is typed. */
    String typed() {
        return "/" + typed;
    }

    /** A key while it is typed; gives the text once it is complete. */
    Optional<Pattern> key(Key key) {
        switch (key.name()) {
            case TEXT -> typed += key.text();
            case BACKSPACE -> {
                open = !typed.isEmpty();
                typed = typed.isEmpty() ? "" : typed.substring(0, typed.offsetByCodePoints(typed.length(), -1));
            }
            case ENTER -> {
                open = false;
                wanted = typed.isEmpty() ? wanted : Optional.of(pattern(typed));
                return wanted;
            }
            case ESCAPE -> open = false;
            case UP, DOWN, LEFT, RIGHT, PAGE_UP, PAGE_DOWN, HOME, END, GONE -> {}
        }
        return Optional.empty();
    }

    private static Pattern pattern(String text) {
        boolean exact = !text.equals(text.toLowerCase(Locale.ROOT));
        return Pattern.compile(Pattern.quote(text), exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first row from there on that has the text; forwards or backwards. */
    OptionalInt from(List<AttributedString> lines, int from, int step) {
        missed = false;
        if (wanted.isEmpty()) {
            return OptionalInt.empty();
        }
        for (int row = from; row >= 0 && row < lines.size(); row += step) {
            if (wanted.get().matcher(lines.get(row)).find()) {
                return OptionalInt.of(row);
            }
        }
        missed = true;
        return OptionalInt.empty();
    }

    /** That there is no such text, where that is so. */
    Optional<String> complaint() {
        return missed ? Optional.of("'" + typed + "' is not there") : Optional.empty();
    }

    AttributedString marked(AttributedString line) {
        return wanted.map(pattern -> new AttributedStringBuilder()
                        .append(line)
                        .styleMatches(pattern, AttributedStyle.DEFAULT.inverse())
                        .toAttributedString())
                .orElse(line);
    }
}
