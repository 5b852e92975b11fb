package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;
import nudge.data.Nearest;

/** Says what the compiler found, with the source line, a caret, and what may have been meant. */
final class CompileErrors {
    private static final String UNKNOWN_NAME = "compiler.err.cant.resolve";

    private final JShell shell;
    private final KnownNames ours;

    CompileErrors(JShell shell, KnownNames ours) {
        this.shell = shell;
        this.ours = ours;
    }

    /** All errors of a snippet that was rejected. */
    List<Message> of(Snippet snippet, Source source, Piece piece) {
        return shell.diagnostics(snippet)
                .filter(Diag::isError)
                .map(diag -> message(diag, source, piece))
                .toList();
    }

    private Message message(Diag diag, Source source, Piece piece) {
        int from = piece.offset() + clamp(diag.getPosition(), piece);
        boolean unknownName = diag.getCode().startsWith(UNKNOWN_NAME);
        int to = unknownName ? wordEnd(source.text(), from) : piece.offset() + clamp(diag.getEndPosition(), piece);
        if (unknownName && from < source.text().length() && source.text().charAt(from) == '.') {
            from++;
            to = wordEnd(source.text(), from);
        }
        var name = source.text().substring(Math.min(from, to), to);
        return Message.error(
                "",
                words(diag.getMessage(Locale.ROOT)),
                Excerpt.of(source, from, to),
                unknownName ? meant(name, source.text(), piece.offset(), from) : List.of());
    }

    private static int clamp(long position, Piece piece) {
        return (int) Math.max(0, Math.min(position, piece.text().length()));
    }

    private static int wordEnd(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isJavaIdentifierPart(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** javac writes a name and a place on lines of their own; one line is enough here. */
    private static String words(String message) {
        var lines = message.lines().map(String::strip).toList();
        return lines.stream()
                .filter(line -> line.startsWith("symbol:"))
                .map(line -> "Unknown " + line.substring("symbol:".length()).strip() + ".")
                .findFirst()
                .orElseGet(() -> lines.stream()
                        .filter(line -> !line.startsWith("location:"))
                        .collect(Collectors.joining("\n")));
    }

    private List<String> meant(String name, String text, int pieceStart, int at) {
        if (name.length() < 3) {
            return List.of();
        }
        var known = new TreeSet<String>();
        if (at > pieceStart && text.charAt(at - 1) == '.') {
            known.addAll(membersBefore(text.substring(pieceStart, at)));
        } else {
            known.addAll(ours.names());
            shell.variables()
                    .filter(variable -> variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                    .map(VarSnippet::name)
                    .forEach(known::add);
            shell.methods().map(MethodSnippet::name).forEach(known::add);
        }
        var near = Nearest.of(name, known);
        return near.isEmpty() ? List.of() : List.of("Did you mean '" + String.join("', '", near) + "'?");
    }

    private List<String> membersBefore(String upToDot) {
        var names = new ArrayList<String>();
        for (var suggestion : shell.sourceCodeAnalysis().completionSuggestions(upToDot, upToDot.length(), new int[1])) {
            names.add(suggestion.continuation().replaceAll("\\W.*", ""));
        }
        return names;
    }
}
