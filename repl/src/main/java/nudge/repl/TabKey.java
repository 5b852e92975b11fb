package nudge.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nudge.shell.Documentation;
import nudge.shell.ShellEngine;
import nudge.view.Style;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;

/**
 * The TAB key: the first press completes or lists, a second with nothing to complete shows the documentation above the
 * prompt, a third goes through the list. Used by the thread that reads.
 */
final class TabKey {
    private static final int MOST_LINES = 15;
    private static final String COMPLETE = "." + LineReader.EXPAND_OR_COMPLETE;
    private static final String THROUGH_LIST = "." + LineReader.MENU_COMPLETE;

    private record Place(String text, int cursor) {}

    private final LineReader reader;
    private final Supplier<ShellEngine> engine;
    private final Supplier<Style> style;
    private Place pressed = new Place("", -1);
    private Place shown = new Place("", -1);
    private boolean completed;

    private TabKey(LineReader reader, Supplier<ShellEngine> engine, Supplier<Style> style) {
        this.reader = reader;
        this.engine = engine;
        this.style = style;
    }

    /** Makes TAB do this from now on, in every key map. */
    static void install(PromptReader reader, Supplier<ShellEngine> engine, Supplier<Style> style) {
        var key = new TabKey(reader, engine, style);
        reader.setCompletionMatcher(new AllFit());
        reader.getWidgets().put(LineReader.EXPAND_OR_COMPLETE, key::press);
    }

    boolean press() {
        var place = place();
        if (place.equals(shown)) {
            reader.callWidget(THROUGH_LIST);
            return true;
        }
        boolean again = place.equals(pressed);
        if (again && !completed) {
            return explain(place);
        }
        list();
        pressed = place();
        completed = !pressed.equals(place);
        boolean many = !completed && isListed(place);
        boolean secondInList = many && "\t".equals(reader.getLastBinding());
        return !(secondInList || again && !completed && !many) || explain(place);
    }

    /** While a list is open, the reader takes the next TAB itself and ends it: that was the second press. */
    private void list() {
        boolean menu = reader.isSet(Option.AUTO_MENU);
        reader.option(Option.AUTO_MENU, false);
        try {
            reader.callWidget(COMPLETE);
        } finally {
            reader.option(Option.AUTO_MENU, menu);
        }
    }

    private boolean isListed(Place place) {
        return !Commands.isCommand(place.text())
                && engine.get()
                                .complete(place.text(), place.cursor())
                                .suggestions()
                                .size()
                        > 1;
    }

    private Place place() {
        return new Place(reader.getBuffer().toString(), reader.getBuffer().cursor());
    }

    private boolean explain(Place place) {
        shown = place;
        if (Commands.isCommand(place.text())) {
            return true;
        }
        var lines = Documentation.shown(engine.get().documentation(place.text(), place.cursor()))
                .lines(style.get());
        if (lines.isEmpty()) {
            reader.callWidget(THROUGH_LIST);
            return true;
        }
        reader.printAbove(String.join("\n", paged(lines)));
        return true;
    }

    static List<String> paged(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        var page = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        page.add("... " + (lines.size() - MOST_LINES + 1) + " more lines; help(\"NAME\") shows all.");
        return page;
    }
}
