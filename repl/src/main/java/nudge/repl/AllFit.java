package nudge.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader.Option;
import org.jspecify.annotations.Nullable;

/**
 * Takes every candidate: the shell has chosen them, and some do not begin as what was typed ({@code bM} for {@code
 * bbqMini}). While a list is open and more is typed, those that begin so are left.
 */
final class AllFit implements CompletionMatcher {
    private String typed = "";
    private List<Candidate> fitting = List.of();

    @Override
    public void compile(
            Map<Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            @Nullable String originalGroupName) {
        typed = line.word().substring(0, line.wordCursor());
        fitting = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        var begun = candidates.stream()
                .filter(candidate -> candidate.value().startsWith(typed))
                .toList();
        fitting = begun.isEmpty() ? List.copyOf(candidates) : begun;
        return new ArrayList<>(fitting);
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return fitting.stream()
                .filter(candidate -> candidate.value().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** What all have in common; what was typed where that is less. */
    @Override
    public String getCommonPrefix() {
        var common = fitting.isEmpty() ? typed : fitting.get(0).value();
        for (var candidate : fitting) {
            int length = 0;
            var value = candidate.value();
            while (length < Math.min(common.length(), value.length())
                    && common.charAt(length) == value.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common.length() < typed.length() ? typed : common;
    }
}
