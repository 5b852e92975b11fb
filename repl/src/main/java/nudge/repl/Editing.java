package nudge.repl;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nudge.Config;
import nudge.Config.Aid;
import nudge.Config.Keys;
import nudge.view.Paint;
import nudge.view.Style.Ink;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Reference;
import org.jline.reader.Widget;

/**
 * What keys do at the prompt, besides what the line reader brings. All of it happens on the reader's thread; on dumb
 * terminals lines are read and nothing else is done.
 */
final class Editing {
    private static final int LONGEST_PAINTED = 200_000;
    private static final String PAIR = "nudge-pair";
    private static final String ACCEPT_ANYWAY = "nudge-accept-anyway";
    private static final String SUSPEND = "nudge-suspend";
    private static final int PAIR_LENGTH = 2;
    private static final String PAIRED = "([{)]}\"'";
    /** As readline marks them. */
    private static final String INSERTING = "(ins) ";

    private static final String COMMANDING = "(cmd) ";
    private static final long ESCAPE_MILLIS = 100;

    private final PromptReader reader;
    private final Config.Editing wishes;
    private final Appearance appearance;
    private final HistoryWalk walk;
    private final Suggestion suggestion;
    /** Closing signs of this line that came along with opening ones and are not typed over yet. */
    private int added;

    Editing(PromptReader reader, Config.Editing wishes, Appearance appearance) {
        this.reader = reader;
        this.appearance = appearance;
        this.wishes = wishes;
        walk = new HistoryWalk(reader.getHistory());
        suggestion = new Suggestion(reader.getHistory());
    }

    /** Sets options and keys. */
    void install() {
        options();
        replace(LineReader.ACCEPT_LINE, this::enter);
        if (reader.isDumb()) {
            return;
        }
        if (wishes.keys() == Keys.VI) {
            reader.getKeyMaps().put(LineReader.MAIN, reader.getKeyMaps().get(LineReader.VIINS));
            reader.getWidgets().put(LineReader.CALLBACK_KEYMAP, this::markState);
        }
        reader.getKeyMaps().values().forEach(map -> map.setAmbiguousTimeout(ESCAPE_MILLIS));
        replace(LineReader.UP_LINE_OR_SEARCH, ignored -> up());
        replace(LineReader.DOWN_LINE_OR_SEARCH, ignored -> down());
        replace(LineReader.FORWARD_CHAR, widget -> taken(text -> text) || widget.apply());
        replace(LineReader.END_OF_LINE, widget -> taken(text -> text) || widget.apply());
        replace(LineReader.FORWARD_WORD, widget -> taken(Suggestion::firstWord) || widget.apply());
        replace(LineReader.BACKWARD_DELETE_CHAR, widget -> deleted() || widget.apply());
        reader.getWidgets().put(ACCEPT_ANYWAY, reader::acceptAnyway);
        reader.getWidgets().put(PAIR, this::typed);
        reader.getWidgets().put(SUSPEND, reader::suspend);
        for (var name : new String[] {LineReader.EMACS, LineReader.VIINS}) {
            var keys = Objects.requireNonNull(reader.getKeyMaps().get(name));
            keys.bind(new Reference(ACCEPT_ANYWAY), KeyMap.ctrl('X') + KeyMap.ctrl('M'));
            keys.bind(new Reference(SUSPEND), KeyMap.ctrl('Z'));
            bindWords(keys);
            bindArrows(keys);
            PAIRED.chars().forEach(sign -> keys.bind(new Reference(PAIR), Character.toString(sign)));
        }
    }

    private static void bindWords(KeyMap<Binding> keys) {
        keys.bind(new Reference(LineReader.FORWARD_WORD), KeyMap.translate("^[[1;5C"));
        keys.bind(new Reference(LineReader.BACKWARD_WORD), KeyMap.translate("^[[1;5D"));
    }

    /** As terminals send them that were not told to send them otherwise. */
    private static void bindArrows(KeyMap<Binding> keys) {
        keys.bind(new Reference(LineReader.UP_LINE_OR_SEARCH), KeyMap.translate("^[[A"));
        keys.bind(new Reference(LineReader.DOWN_LINE_OR_SEARCH), KeyMap.translate("^[[B"));
        keys.bind(new Reference(LineReader.FORWARD_CHAR), KeyMap.translate("^[[C"));
        keys.bind(new Reference(LineReader.BACKWARD_CHAR), KeyMap.translate("^[[D"));
        keys.bind(new Reference(LineReader.BEGINNING_OF_LINE), KeyMap.translate("^[[H"));
        keys.bind(new Reference(LineReader.END_OF_LINE), KeyMap.translate("^[[F"));
    }

    private void options() {
        reader.option(Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(Option.HISTORY_REDUCE_BLANKS, false);
        reader.option(Option.HISTORY_IGNORE_SPACE, true);
        reader.option(Option.HISTORY_IGNORE_DUPS, true);
        reader.option(Option.CASE_INSENSITIVE, false);
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ...> ");
        reader.setVariable(LineReader.INDENTATION, 0);
        reader.setVariable(LineReader.BLINK_MATCHING_PAREN, 0L);
        reader.setVariable(LineReader.LIST_MAX, 60);
        reader.setVariable(LineReader.FEATURES_MAX_BUFFER_SIZE, LONGEST_PAINTED);
        reader.setVariable(LineReader.HISTORY_SIZE, Math.max(1, wishes.history()));
        reader.setVariable(LineReader.HISTORY_FILE_SIZE, Math.max(1, wishes.history()));
    }

    private void replace(String name, UnaryWidget widget) {
        var builtIn = Objects.requireNonNull(reader.getBuiltinWidgets().get(name));
        reader.getWidgets().put(name, () -> widget.apply(builtIn));
    }

    @FunctionalInterface
    private interface UnaryWidget {
        boolean apply(Widget builtIn);
    }

    /** The prompt of a new line: of vi's states it is the one that inserts. */
    String prompt() {
        return wishes.keys() == Keys.VI && !reader.isDumb() ? INSERTING + plainPrompt() : plainPrompt();
    }

    private String plainPrompt() {
        return Paint.BOLD.on(appearance.style(), "nudge> ");
    }

    private boolean markState() {
        boolean command = LineReader.VICMD.equals(reader.getKeyMap());
        reader.setPrompt((command ? COMMANDING : INSERTING) + plainPrompt());
        return true;
    }

    /** What would be added to the buffer where a person says so. */
    Optional<String> suggested() {
        boolean dimmed = appearance.style().ink() != Ink.NONE;
        return wishes.suggest() == Aid.ON && dimmed && reader.isTyping()
                ? suggestion.of(reader.getBuffer().toString())
                : Optional.empty();
    }

    /** Ends the line, or goes on where that is meant: the new line begins below the text of its block. */
    private boolean enter(Widget accept) {
        var buffer = reader.getBuffer();
        var text = buffer.toString();
        boolean pasting = reader.isPasting();
        var inside = pasting || Commands.isCommand(text) ? Optional.<Edit>empty() : NewLine.at(text, buffer.cursor());
        if (inside.isPresent()) {
            inside.get().on(buffer);
            return true;
        }
        boolean done = accept.apply();
        if (buffer.length() > text.length() && !pasting && !reader.isDumb()) {
            buffer.write(Brackets.of(buffer.toString()).indentAt(buffer.cursor()));
        }
        return done;
    }

    private boolean up() {
        var buffer = reader.getBuffer();
        return buffer.up() || recalled(walk.older(buffer.toString(), buffer.cursor()));
    }

    private boolean down() {
        var buffer = reader.getBuffer();
        return buffer.down() || recalled(walk.newer(buffer.toString(), buffer.cursor()));
    }

    private boolean recalled(Optional<String> text) {
        text.ifPresent(line -> new Edit(line, line.length()).on(reader.getBuffer()));
        return text.isPresent();
    }

    private boolean taken(UnaryOperator<String> part) {
        var text = suggested().map(part);
        text.ifPresent(reader.getBuffer()::write);
        return text.isPresent();
    }

    private boolean typed() {
        var buffer = reader.getBuffer();
        var text = buffer.toString();
        var key = reader.getLastBinding();
        var edit = wishes.autopair() == Aid.OFF
                ? Optional.<Edit>empty()
                : Pairs.typed(text, buffer.cursor(), key.charAt(0)).filter(each -> mayBe(each, text));
        edit.ifPresentOrElse(each -> each.on(buffer), () -> reader.putString(key));
        return true;
    }

    /** In what comes quicker than a person types nothing is added; but a sign that was added before is typed over. */
    private boolean mayBe(Edit edit, String text) {
        int more = edit.text().length() - text.length();
        boolean may = !reader.isPasting() || added > 0 && more == 0;
        if (may) {
            int before = text.isEmpty() ? 0 : added;
            added = more == PAIR_LENGTH ? before + 1 : Math.max(0, before - 1);
        }
        return may;
    }

    private boolean deleted() {
        var buffer = reader.getBuffer();
        var edit = wishes.autopair() == Aid.OFF
                ? Optional.<Edit>empty()
                : Pairs.deleted(buffer.toString(), buffer.cursor());
        edit.ifPresent(each -> each.on(buffer));
        return edit.isPresent();
    }
}
