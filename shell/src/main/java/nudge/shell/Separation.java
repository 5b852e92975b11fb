package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;

/** Takes a source apart so that its snippets can stand one below the other in a script: each has its semicolon. */
record Separation(SourceCodeAnalysis analysis) {
    List<String> of(String source) {
        var found = new ArrayList<String>();
        var next = Piece.next(analysis, source, 0);
        while (next.isPresent()) {
            found.add(ended(next.get().text()));
            next = Piece.next(analysis, source, next.get().end());
        }
        return List.copyOf(found);
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
