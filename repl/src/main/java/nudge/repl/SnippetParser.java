package nudge.repl;

import java.util.function.Predicate;
import nudge.shell.Literal;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Takes lines as Java reads them: nothing is unquoted, and Enter goes on where a snippet is not complete. */
final class SnippetParser implements Parser {
    private final Predicate<String> needsMore;

    SnippetParser(Predicate<String> needsMore) {
        this.needsMore = needsMore;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !Commands.isCommand(line) && needsMore.test(line)) {
            throw new EOFError(-1, cursor, "The snippet is not complete.");
        }
        return new Word(line, wordStart(line, cursor), cursor);
    }

    /** Commands are words of their own, slash included; else a word is what can stand in a Java name or a reference. */
    private static int wordStart(String line, int cursor) {
        if (Commands.isCommand(line)) {
            return line.lastIndexOf(' ', cursor - 1) + 1;
        }
        int literal = Literal.at(line, cursor).map(Literal::start).orElse(-1);
        if (literal >= 0) {
            return literal;
        }
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(line.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }
}
