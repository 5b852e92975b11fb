package nudge.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;
import nudge.data.Nearest;
import nudge.shell.docs.DocsIndex;

/** Says what the compiler found, with the source line, a caret, and what may have been meant. */
final class CompileErrors {
    private static final String UNKNOWN_NAME = "compiler.err.cant.resolve";
    private static final String WRONG_ARGUMENTS = "compiler.err.cant.apply";
    private static final String WRONG_TYPE = "compiler.err.prob.found.req";
    private static final int MOST_MEMBERS = 10;

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
        int at = callee(diag, piece);
        var advice = at < 0
                ? Optional.<WrongArguments.Advice>empty()
                : new WrongArguments(shell.sourceCodeAnalysis(), DocsIndex.installed()).of(piece.text(), at);
        return advice.map(given -> mended(given, source, piece.offset() + at))
                .orElseGet(() -> plain(diag, source, piece));
    }

    /** Where the name of the method stands whose arguments are wrong; -1 where something else is. */
    private static int callee(Diag diag, Piece piece) {
        int at = clamp(diag.getPosition(), piece);
        if (diag.getCode().startsWith(WRONG_ARGUMENTS)) {
            return at;
        }
        return diag.getCode().startsWith(WRONG_TYPE)
                ? Brackets.at(piece.text(), at)
                        .parenthesis()
                        .map(open -> wordStart(piece.text(), open.at()))
                        .orElse(-1)
                : -1;
    }

    private static int wordStart(String text, int to) {
        int from = to;
        while (from > 0 && Character.isJavaIdentifierPart(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static Message mended(WrongArguments.Advice advice, Source source, int at) {
        int from = at < source.text().length() && source.text().charAt(at) == '.' ? at + 1 : at;
        return Message.error(
                "", advice.problem(), Excerpt.of(source, from, wordEnd(source.text(), from)), advice.details());
    }

    private Message plain(Diag diag, Source source, Piece piece) {
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
        if (at > pieceStart && text.charAt(at - 1) == '.') {
            return members(name, membersBefore(text.substring(pieceStart, at)));
        }
        var joined = joined(name, text, pieceStart, at);
        if (!joined.isEmpty()) {
            return joined;
        }
        return name.length() < 3 ? List.of() : hint(Nearest.of(name, known()));
    }

    private TreeSet<String> known() {
        var known = new TreeSet<>(ours.names());
        shell.variables()
                .filter(variable -> variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .map(VarSnippet::name)
                .forEach(known::add);
        shell.methods().map(MethodSnippet::name).forEach(known::add);
        return known;
    }

    private static List<String> hint(List<String> near) {
        return near.isEmpty() ? List.of() : List.of("Did you mean '" + String.join("', '", near) + "'?");
    }

    /** The nearest members; where none is near, what there is. */
    private static List<String> members(String name, List<String> all) {
        var near = hint(Nearest.of(name, all));
        if (!near.isEmpty() || all.isEmpty()) {
            return near;
        }
        var more = all.size() > MOST_MEMBERS ? ", ... (" + all.size() + " in all)" : "";
        return List.of("It has: " + String.join(", ", all.subList(0, Math.min(MOST_MEMBERS, all.size()))) + more + ".");
    }

    /** Screens write {@code Q+IF+CoT}, Java {@code Q_IF_COT}. */
    private List<String> joined(String name, String text, int pieceStart, int at) {
        int start = at;
        while (start > pieceStart && isOfSum(text.charAt(start - 1))) {
            start--;
        }
        int end = at + name.length();
        while (end < text.length() && isOfSum(text.charAt(end))) {
            end++;
        }
        var sum = text.substring(start, end);
        var constant = sum.replaceAll("\\s*\\+\\s*", "_").strip();
        return !sum.contains("+")
                ? List.of()
                : ours.names().stream()
                        .filter(constant::equalsIgnoreCase)
                        .findFirst()
                        .map(meant -> List.of("Did you mean '" + meant + "'? Java writes " + sum.strip() + " so."))
                        .orElse(List.of());
    }

    private static boolean isOfSum(char c) {
        return Character.isJavaIdentifierPart(c) || c == '+' || c == ' ';
    }

    private List<String> membersBefore(String upToDot) {
        return shell.sourceCodeAnalysis().completionSuggestions(upToDot, upToDot.length(), new int[1]).stream()
                .map(suggestion -> suggestion.continuation().replaceAll("\\W.*", ""))
                .filter(name -> !Completer.OF_EVERY_OBJECT.contains(name))
                .distinct()
                .toList();
    }
}
