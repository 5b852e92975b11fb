package nudge.shell;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nudge.shell.Completion.Kind;
import nudge.shell.Completion.Suggestion;

/** What may stand in a magic line: its name, or files behind it. */
record MagicCompleter(FileNames files) {
    /** Nothing where the cursor is in no magic line, or in Java behind its name. */
    Optional<Completion> complete(String text, int cursor) {
        var begun = text.substring(0, cursor);
        int percent = begun.lastIndexOf('\n') + 1;
        while (percent < cursor && Character.isWhitespace(begun.charAt(percent))) {
            percent++;
        }
        if (percent == cursor || begun.charAt(percent) != '%') {
            return Optional.empty();
        }
        int start = percent;
        boolean isName = begun.substring(start).matches("%{1,2}\\w*");
        var last = MagicLine.of(isName ? begun + "x" : begun).stream()
                .filter(line -> line.start() == start)
                .findFirst();
        return isName
                ? last.map(line -> names(begun, start))
                : last.filter(line -> Magic.of(line).filter(Magic::takesJava).isEmpty())
                        .map(line -> argument(line, begun));
    }

    private static Completion names(String begun, int start) {
        return new Completion(
                start, suggestions(Magic.names().stream().filter(name -> name.startsWith(begun.substring(start)))));
    }

    private Completion argument(MagicLine line, String begun) {
        boolean takesFiles = Magic.of(line).filter(Magic::takesFiles).isPresent();
        var separator = Magic.of(line).filter(Magic.CLASSPATH::equals).isPresent() ? File.pathSeparator : " ";
        int start = Math.max(line.argumentStart(), Math.max(begun.lastIndexOf(' '), begun.lastIndexOf(separator)) + 1);
        return takesFiles
                ? new Completion(start, suggestions(files.of(begun.substring(start)).stream()))
                : Completion.none(begun.length());
    }

    private static List<Suggestion> suggestions(Stream<String> texts) {
        return texts.map(text -> new Suggestion(text, Kind.OURS)).toList();
    }
}
