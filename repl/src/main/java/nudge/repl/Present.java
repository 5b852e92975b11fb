package nudge.repl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nudge.RunHandle;
import nudge.view.Slide;
import nudge.view.Style;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** A stored run for a room: one item a screen, large, its answers coming word by word. Asks no model. */
final class Present implements Page {
    private static final Duration TICK = Duration.ofMillis(90);
    private static final int MARGIN = 4;
    private static final List<String> KEYS =
            List.of("space next  left back  t table  c chart  p prompt  q leave", "space, left  t c p q", "q");

    private final RunHandle run;
    private final String date;
    private final Supplier<Style> looks;
    private View view = View.ITEM;
    private int position = 1;
    private int words;
    private int top;
    private boolean growing = true;

    private enum View {
        ITEM,
        TABLE,
        CHART,
        PROMPT
    }

    /**
     * The run's first item.
     *
     * @param date of the run, for the mark on each screen
     */
    Present(RunHandle run, String date, Supplier<Style> looks) {
        this.run = run;
        this.date = date;
        this.looks = looks;
    }

    @Override
    public Duration patience() {
        return view == View.ITEM && growing ? TICK : Duration.ZERO;
    }

    @Override
    public void idle() {
        words++;
    }

    @Override
    public List<AttributedString> rows(int columns, int rows) {
        int margin = columns >= 60 ? MARGIN : 1;
        var style = looks.get().withWidth(columns - 2 * margin);
        int height = rows - 2;
        var lines = lines(style, height);
        top = Math.max(0, Math.min(top, lines.size() - height));
        var screen = new ArrayList<AttributedString>();
        screen.add(AttributedString.EMPTY);
        for (var line : lines.subList(top, Math.min(lines.size(), top + height))) {
            screen.add(AttributedString.join(
                    AttributedString.EMPTY, new AttributedString(" ".repeat(margin)), Pager.heavy(line)));
        }
        while (screen.size() < rows - 1) {
            screen.add(AttributedString.EMPTY);
        }
        screen.add(bar(columns, margin));
        return screen;
    }

    private List<String> lines(Style style, int height) {
        return switch (view) {
            case ITEM -> {
                var slide = new Slide(style, run.run().result(position));
                growing = words < slide.words();
                yield slide.lines(words, height);
            }
            case TABLE -> run.figures(position).lines(style);
            case CHART -> run.plot().lines(style);
            case PROMPT -> run.open(position).lines(style);
        };
    }

    @Override
    public Next key(Key key) {
        switch (key.name()) {
            case RIGHT, PAGE_DOWN -> forwards();
            case LEFT, PAGE_UP, BACKSPACE -> backwards();
            case UP -> top--;
            case DOWN, ENTER -> top++;
            case HOME -> go(1);
            case END -> go(all());
            case ESCAPE, GONE -> {
                return Next.LEAVE;
            }
            case TEXT -> {
                return letter(key.text());
            }
        }
        return Next.STAY;
    }

    private Next letter(String letter) {
        switch (letter) {
            case "q", "Q" -> {
                return Next.LEAVE;
            }
            case " ", "n" -> forwards();
            case "b" -> backwards();
            case "t" -> turn(View.TABLE);
            case "c" -> turn(View.CHART);
            case "p" -> turn(View.PROMPT);
            default -> {}
        }
        return Next.STAY;
    }

    /** The whole answers first, where they are still coming. */
    private void forwards() {
        if (view != View.ITEM) {
            turn(view);
        } else if (growing) {
            words = Integer.MAX_VALUE / 2;
        } else {
            go(position + 1);
        }
    }

    private void backwards() {
        if (view != View.ITEM) {
            turn(view);
        } else {
            go(position - 1);
            words = Integer.MAX_VALUE / 2;
        }
    }

    private void go(int wanted) {
        int next = Math.max(1, Math.min(wanted, all()));
        words = next == position ? words : 0;
        growing = true;
        position = next;
        top = 0;
    }

    /** Another view, or back to the item where that one shows already. */
    private void turn(View other) {
        view = view == other ? View.ITEM : other;
        growing = true;
        top = 0;
    }

    private int all() {
        return run.run().results().size();
    }

    private AttributedString bar(int columns, int margin) {
        var label = run.run().header().model().label();
        var facts = " ".repeat(margin) + "REPLAY of " + date + "  " + label + "  " + position + "/" + all() + "   ";
        var text = facts
                + KEYS.stream()
                        .filter(keys -> facts.length() + keys.length() < columns)
                        .findFirst()
                        .orElse("");
        return new AttributedStringBuilder()
                .style(AttributedStyle.INVERSE)
                .append(text)
                .append(" ".repeat(Math.max(0, columns - text.length())))
                .toAttributedString();
    }
}
