package nudge.repl;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import nudge.data.Nearest;
import nudge.view.Paged;
import nudge.view.Style;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Shows what is longer than the window on a screen of its own, where the terminal has one and a person wants it. */
final class Pages {
    /** Rows of the window that a value leaves to the prompt. */
    private static final int SPARE_ROWS = 2;

    private final Terminal terminal;
    private final Screen screen;
    private final Supplier<Style> looks;
    private final BiFunction<Object, Style, List<String>> whole;
    private Paging paging = Paging.ON;

    /** @param whole a value on as many lines as it needs */
    Pages(Terminal terminal, Screen screen, Supplier<Style> looks, BiFunction<Object, Style, List<String>> whole) {
        this.terminal = terminal;
        this.screen = screen;
        this.looks = looks;
        this.whole = whole;
    }

    void paging(Paging other) {
        paging = other;
    }

    /** {@code on} or {@code off}; what is so now where nothing is said. */
    String command(String argument) {
        if (!argument.isBlank()) {
            paging = switch (argument.strip()) {
                case "on" -> Paging.ON;
                case "off" -> Paging.OFF;
                default -> throw Nearest.unknown("setting of the pager", argument.strip(), List.of("on", "off"));
            };
        }
        return switch (paging) {
            case ON -> "The pager shows values that are longer than the window. /pager off prints them.";
            case OFF -> "All values are printed. /pager on shows long ones on a screen of their own.";
        };
    }

    /** Shows a value on a screen of its own where it is an item or longer than the window; whether it did. */
    boolean show(@Nullable Object value) {
        if (paging == Paging.OFF || value == null || !FullScreen.isPossible(terminal)) {
            return false;
        }
        if (value instanceof Paged paged) {
            show(new Pager(paged, looks));
            return true;
        }
        var lines = whole.apply(value, looks.get());
        if (lines.size() <= terminal.getSize().getRows() - SPARE_ROWS) {
            return false;
        }
        show(new Pager(new Value(whole, value), looks));
        return true;
    }

    /** A value that is no item. */
    private record Value(BiFunction<Object, Style, List<String>> whole, Object value) implements Paged {
        @Override
        public String title() {
            return "value";
        }

        @Override
        public List<String> lines(Style style) {
            return whole.apply(value, style);
        }
    }

    /** Shows a page until it is left; whether the terminal can. */
    boolean present(Page page) {
        boolean possible = FullScreen.isPossible(terminal);
        if (possible) {
            show(page);
        }
        return possible;
    }

    /** Shows a page until it is left; what is printed meanwhile is printed afterwards. */
    private void show(Page page) {
        screen.hold();
        try {
            FullScreen.show(terminal, page);
        } finally {
            screen.release();
        }
    }
}
