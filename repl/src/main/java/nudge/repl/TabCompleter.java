package nudge.repl;

import java.util.List;
import java.util.function.Supplier;
import nudge.shell.Completion;
import nudge.shell.Literal;
import nudge.shell.ShellEngine;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Offers what the engine suggests, in its order; commands after a slash, and files behind those that take one. */
final class TabCompleter implements Completer {
    private static final int MOST = 200;

    private final Supplier<ShellEngine> engine;
    private final Commands commands;

    TabCompleter(Supplier<ShellEngine> engine, Commands commands) {
        this.engine = engine;
        this.commands = commands;
    }

    @Override
    public void complete(@Nullable LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
        if (!(parsed instanceof Word word)) {
            return;
        }
        if (Commands.isCommand(word.line())) {
            commands.completions(word.line().substring(0, word.cursor()))
                    .forEach(name -> candidates.add(candidate(name, name, candidates.size())));
            return;
        }
        var completion = engine.get().complete(word.line(), word.cursor());
        boolean literal = Literal.at(word.line(), word.cursor()).isPresent();
        completion.suggestions().stream().limit(MOST).forEach(suggestion -> {
            var text = placed(completion, suggestion.text(), word);
            candidates.add(candidate(literal ? closed(text, word) : text, suggestion.text(), candidates.size()));
        });
    }

    /** The engine may replace from further left or right than the word begins: what stands there already is kept. */
    private static String placed(Completion completion, String text, Word word) {
        int already = word.start() - completion.anchor();
        if (already < 0) {
            return word.line().substring(word.start(), completion.anchor()) + text;
        }
        return already <= text.length() ? text.substring(already) : text;
    }

    /** Folders and the beginnings of references go on. */
    private static String closed(String text, Word word) {
        boolean goesOn = text.endsWith("/") || text.endsWith(":");
        return goesOn || word.line().startsWith("\"", word.cursor()) ? text : text + "\"";
    }

    private static Candidate candidate(String value, String shown, int sort) {
        return new Candidate(value, shown, null, null, null, null, false, sort);
    }
}
