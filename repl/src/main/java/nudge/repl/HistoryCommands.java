package nudge.repl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nudge.data.UsageException;
import nudge.repl.Commands.Next;
import org.jspecify.annotations.Nullable;

/** The commands on what was typed before. */
final class HistoryCommands {
    private final PromptReader reader;
    private final Printout printout;
    private final TextEditor editor;
    private @Nullable String edited;

    HistoryCommands(PromptReader reader, Printout printout, Map<String, String> environment) {
        this.reader = reader;
        this.printout = printout;
        editor = new TextEditor(reader.getTerminal(), environment);
    }

    void addTo(Commands commands) {
        commands.add("/history", "what was typed before; /history TEXT for lines that hold a text", this::history)
                .add("/edit", "the last line, or line N of /history, in your editor; back to the prompt", this::edit);
    }

    /** What stands at the prompt before anything is typed; once. */
    @Nullable
    String prepared() {
        var text = edited;
        edited = null;
        return text;
    }

    private Next history(String text) {
        for (var entry : reader.getHistory()) {
            if (entry.line().contains(text)) {
                var number = String.format(Locale.ROOT, "%5d  ", entry.index() + 1);
                printout.lines(List.of(number + entry.line().replace("\n", "\n" + " ".repeat(number.length()))));
            }
        }
        return Next.PROMPT;
    }

    private Next edit(String number) {
        edited = editor.edited(number.isEmpty() ? last() : line(number));
        return Next.PROMPT;
    }

    /** The last line that is no command; nothing where there is none. */
    private String last() {
        var entries = reader.getHistory().reverseIterator();
        while (entries.hasNext()) {
            var line = entries.next().line();
            if (!Commands.isCommand(line)) {
                return line;
            }
        }
        return "";
    }

    private String line(String number) {
        for (var entry : reader.getHistory()) {
            if (number.equals(Integer.toString(entry.index() + 1))) {
                return entry.line();
            }
        }
        throw new UsageException("There is no line '" + number + "' in the history. /history lists all.");
    }
}
