package nudge.shell;

import java.util.Optional;
import java.util.function.Supplier;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/**
 * One snippet of a source, cut out of it.
 *
 * @param text without white space around it
 * @param offset where it begins in the source
 * @param end where the next one begins
 */
record Piece(String text, int offset, int end, boolean complete) {
    /** The next snippet at or after an offset; nothing where only white space and comments are left. */
    static Optional<Piece> next(SourceCodeAnalysis analysis, String source, int from) {
        return next(() -> analysis, source, from);
    }

    /** As above; the analysis is made where it is needed. */
    static Optional<Piece> next(Supplier<SourceCodeAnalysis> analysis, String source, int from) {
        int start = from;
        while (start < source.length() && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        var rest = source.substring(start);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        if (PlainExpression.matches(rest)) {
            return Optional.of(new Piece(rest.stripTrailing(), start, source.length(), true));
        }
        var info = analysis.get().analyzeCompletion(rest);
        if (info.completeness() == Completeness.EMPTY) {
            return Optional.empty();
        }
        boolean complete = info.completeness().isComplete() || info.completeness() == Completeness.UNKNOWN;
        var remaining = complete && info.remaining() != null ? info.remaining() : "";
        var text = info.source() == null || !complete ? rest : info.source();
        return Optional.of(new Piece(text.stripTrailing(), start, source.length() - remaining.length(), complete));
    }

    /** Where the last of several snippets begins. */
    static int lastStart(SourceCodeAnalysis analysis, String source) {
        int last = 0;
        var next = next(analysis, source, 0);
        while (next.isPresent()) {
            last = next.get().offset();
            next = next(analysis, source, next.get().end());
        }
        return last;
    }
}
