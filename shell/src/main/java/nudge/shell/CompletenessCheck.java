package nudge.shell;

import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import nudge.shell.ShellEngine.Completeness;

/** Tells whether a text of several snippets can be evaluated as it stands. */
record CompletenessCheck(SourceCodeAnalysis analysis) {
    Completeness of(String text) {
        var found = Completeness.EMPTY;
        var next = Piece.next(analysis, text, 0);
        while (next.isPresent()) {
            var piece = next.get();
            if (!piece.complete()) {
                return Completeness.INCOMPLETE;
            }
            if (isErroneous(piece)) {
                return Completeness.INVALID;
            }
            found = Completeness.COMPLETE;
            next = Piece.next(analysis, text, piece.end());
        }
        return found;
    }

    boolean needsMore(String text) {
        var next = Piece.next(analysis, text, 0);
        while (next.isPresent() && next.get().complete()) {
            next = Piece.next(analysis, text, next.get().end());
        }
        return next.isPresent();
    }

    private boolean isErroneous(Piece piece) {
        return !PlainExpression.matches(piece.text())
                && !Syntax.parses(piece.text())
                && analysis.sourceToSnippets(piece.text()).stream()
                        .anyMatch(snippet -> snippet.kind() == Snippet.Kind.ERRONEOUS);
    }
}
