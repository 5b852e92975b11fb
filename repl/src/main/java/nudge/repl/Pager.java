package nudge.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nudge.view.Paged;
import nudge.view.Style;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Turns the pages of a value: lines above, a bar with the keys below. Searches, and goes to the values beside it. */
final class Pager implements Page {
    private static final String LIGHT = "─│┌┐└┘├┤┬┴┼";
    private static final String HEAVY = "╌┃┏┓┗┛┣┫┳┻╋";

    private final Supplier<Style> looks;
    private final Search search = new Search();
    private Paged shown;
    private List<AttributedString> lines = List.of();
    private Style laidOut = Style.DEFAULTS;
    private int top;
    private int height = 1;

    /**
     * Pages of a value.
     *
     * @param looks ink and signs; the width is the window's
     */
    Pager(Paged shown, Supplier<Style> looks) {
        this.shown = shown;
        this.looks = looks;
    }

    @Override
    public List<AttributedString> rows(int columns, int rows) {
        layOut(looks.get().withWidth(columns));
        height = rows - 1;
        top = clamped(top);
        var screen = new ArrayList<AttributedString>();
        for (int i = top; i < Math.min(lines.size(), top + height); i++) {
            screen.add(search.marked(lines.get(i)));
        }
        while (screen.size() < height) {
            screen.add(AttributedString.EMPTY);
        }
        screen.add(bar(columns));
        return screen;
    }

    private void layOut(Style style) {
        if (!lines.isEmpty() && style.equals(laidOut)) {
            return;
        }
        double share = lines.isEmpty() ? 0 : top / (double) lines.size();
        laidOut = style;
        lines = shown.lines(style).stream().map(Pager::heavy).toList();
        top = (int) Math.round(share * lines.size());
    }

    /** JLine draws light lines in another character set, heavy and dashed ones as they are. */
    static AttributedString heavy(String line) {
        var heavy = new StringBuilder(line);
        for (int i = 0; i < heavy.length(); i++) {
            int light = LIGHT.indexOf(heavy.charAt(i));
            if (light >= 0) {
                heavy.setCharAt(i, HEAVY.charAt(light));
            }
        }
        return AttributedString.fromAnsi(heavy.toString());
    }

    private int clamped(int row) {
        return Math.max(0, Math.min(row, lines.size() - height));
    }

    @Override
    public Next key(Key key) {
        if (search.isOpen()) {
            search.key(key).ifPresent(forwards -> find(top, 1));
            return Next.STAY;
        }
        switch (key.name()) {
            case UP -> top--;
            case DOWN, ENTER -> top++;
            case PAGE_UP -> top -= height;
            case PAGE_DOWN -> top += height;
            case HOME -> top = 0;
            case END -> top = lines.size();
            case RIGHT -> turnTo(shown.next());
            case LEFT -> turnTo(shown.previous());
            case ESCAPE, GONE -> {
                return Next.LEAVE;
            }
            case TEXT -> {
                return letter(key.text());
            }
            case BACKSPACE -> top -= height;
        }
        top = clamped(top);
        return Next.STAY;
    }

    private Next letter(String letter) {
        switch (letter) {
            case "q", "Q" -> {
                return Next.LEAVE;
            }
            case " " -> top += height;
            case "b" -> top -= height;
            case "j" -> top++;
            case "k" -> top--;
            case "g" -> top = 0;
            case "G" -> top = lines.size();
            case "f" -> fold();
            case "/" -> search.open();
            case "n" -> find(top + 1, 1);
            case "N" -> find(top - 1, -1);
            default -> {}
        }
        top = clamped(top);
        return Next.STAY;
    }

    private void find(int from, int step) {
        search.from(lines, from, step).ifPresent(row -> top = clamped(row));
    }

    private void turnTo(Optional<Paged> other) {
        other.ifPresent(value -> {
            shown = value;
            lines = List.of();
            top = 0;
        });
    }

    private void fold() {
        shown.toggled().ifPresent(value -> {
            int row = top;
            shown = value;
            lines = List.of();
            layOut(laidOut);
            top = row;
        });
    }

    private AttributedString bar(int columns) {
        if (search.isOpen()) {
            return new AttributedString(search.typed());
        }
        var facts = new ArrayList<String>(List.of(shown.title(), place()));
        search.complaint().ifPresent(facts::add);
        if (shown.next().isPresent() || shown.previous().isPresent()) {
            facts.add("left/right item");
        }
        if (shown.toggled().isPresent()) {
            facts.add("f fold");
        }
        facts.addAll(List.of("/ search", "q back"));
        while (facts.size() > 2 && text(facts).length() > columns) {
            facts.remove(facts.size() - 2);
        }
        var text = text(facts);
        return new AttributedStringBuilder()
                .style(AttributedStyle.INVERSE)
                .append(text)
                .append(" ".repeat(Math.max(0, columns - text.length())))
                .toAttributedString();
    }

    private static String text(List<String> facts) {
        return " " + String.join("  ", facts);
    }

    private String place() {
        int last = Math.min(lines.size(), top + height);
        return last - top >= lines.size() ? "all" : (top + 1) + "-" + last + " of " + lines.size();
    }
}
