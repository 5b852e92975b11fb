package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import nudge.shell.SourceToken.Kind;

/** Takes a source apart so that its snippets can stand one below the other in a script: each has its semicolon. */
record Separation(SourceCodeAnalysis analysis) {
    private static final Set<String> GOING_ON =
            Set.of("else", "catch", "finally", "while", "instanceof", "extends", "implements", "throws");

    List<String> of(String source) {
        var found = new ArrayList<String>();
        var next = Piece.next(analysis, source, 0);
        while (next.isPresent()) {
            found.add(ended(next.get().text()));
            next = Piece.next(analysis, source, next.get().end());
        }
        return List.copyOf(found);
    }

    /** As {@link #of}, of a text as it is typed: line by line, with magic lines that stay as they are. */
    List<String> ofAll(String text) {
        var found = new ArrayList<String>();
        int from = 0;
        for (var line : MagicLine.of(text)) {
            found.addAll(of(byLines(text.substring(from, line.start()))));
            if (!line.isOfCell()) {
                found.add(text.substring(line.start(), line.end()).stripTrailing());
            }
            from = line.end();
        }
        found.addAll(of(byLines(text.substring(from))));
        return List.copyOf(found);
    }

    /**
     * A text of several lines with semicolons where a line ends a snippet and the next one does not go on with it: as a
     * person would have typed it line by line. Other texts stay as they are.
     */
    String byLines(String source) {
        var tokens = JavaLexer.tokens(source);
        var out = new StringBuilder();
        int from = 0;
        int depth = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            var token = tokens.get(i);
            depth += token.kind() == Kind.OPENING ? 1 : token.kind() == Kind.CLOSING ? -1 : 0;
            var next = tokens.get(i + 1);
            boolean ends = depth == 0 && !isComment(token) && endsLine(source, tokens, i);
            if (ends && !goesOn(source, next) && isWhole(source.substring(from, token.end()))) {
                var snippet = source.substring(from, token.end());
                out.append(ended(snippet));
                from = token.end();
            }
        }
        return out.append(source.substring(from)).toString();
    }

    private static boolean endsLine(String source, List<SourceToken> tokens, int index) {
        int behind = index + 1;
        while (behind < tokens.size() && isComment(tokens.get(behind))) {
            behind++;
        }
        return behind < tokens.size()
                && source.substring(tokens.get(index).end(), tokens.get(behind).start())
                        .contains("\n");
    }

    /** Whether a token can't begin a snippet. */
    private static boolean goesOn(String source, SourceToken next) {
        return switch (next.kind()) {
            case OTHER, CLOSING -> true;
            case OPENING -> !next.in(source).equals("(");
            case KEYWORD -> GOING_ON.contains(next.in(source));
            default -> false;
        };
    }

    private boolean isWhole(String text) {
        var next = Piece.next(analysis, text, 0);
        while (next.isPresent() && next.get().complete()) {
            next = Piece.next(analysis, text, next.get().end());
        }
        return next.isEmpty();
    }

    /** What ends in a brace ends there, unless it is a value. */
    private String ended(String snippet) {
        int end = JavaLexer.tokens(snippet).stream()
                .filter(token -> !isComment(token))
                .mapToInt(SourceToken::end)
                .max()
                .orElse(0);
        boolean needed =
                end > 0 && snippet.charAt(end - 1) != ';' && (snippet.charAt(end - 1) != '}' || isValue(snippet));
        return needed ? snippet.substring(0, end) + ";" + snippet.substring(end) : snippet;
    }

    private boolean isValue(String snippet) {
        return analysis.sourceToSnippets(snippet).stream()
                .anyMatch(each -> each.kind() == Snippet.Kind.EXPRESSION || each.kind() == Snippet.Kind.VAR);
    }

    private static boolean isComment(SourceToken token) {
        return switch (token.kind()) {
            case COMMENT, LINE_COMMENT, OPEN_COMMENT -> true;
            default -> false;
        };
    }
}
