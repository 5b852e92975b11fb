package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question that lists its options by letters, taken apart: {@code HEAD (A) ... (B) ... TAIL}. Where letters begin anew (a
 * question that quotes another one), the last list counts.
 *
 * @param head all before the first letter, as it stands
 * @param options their words, in order of letters
 * @param tail all behind the last option ({@code "\n\nAnswer:"}), or empty
 */
record LetteredQuestion(String head, List<String> options, String tail) {
    private static final Pattern LABEL = Pattern.compile("(?m)^[ \\t]*\\(([A-Z])\\)");
    private static final Pattern ANSWER = Pattern.compile("\\s*Answer:\\s*\\z");
    private static final Pattern HEADING = Pattern.compile("(?i)(?:^|\\n)[^\\p{L}\\n]*choices[^\\p{L}\\n]*\\z");

    LetteredQuestion {
        options = List.copyOf(options);
    }

    /** Nothing where there are not two options or more, from (A) on without a gap. */
    static Optional<LetteredQuestion> of(String question) {
        var labels = LABEL.matcher(question).results().toList();
        int first = labels.size() - 1;
        while (first >= 0 && !labels.get(first).group(1).equals("A")) {
            first--;
        }
        if (first < 0 || labels.size() - first < 2) {
            return Optional.empty();
        }
        var tail = ANSWER.matcher(question);
        int end = tail.find() ? tail.start() : question.length();
        var options = new ArrayList<String>();
        for (int i = first; i < labels.size(); i++) {
            if (labels.get(i).group(1).charAt(0) != letter(i - first)) {
                return Optional.empty();
            }
            int until = i + 1 < labels.size()
                    ? labels.get(i + 1).start()
                    : Math.max(end, labels.get(i).end());
            options.add(question.substring(labels.get(i).end(), until).strip());
        }
        return Optional.of(new LetteredQuestion(
                question.substring(0, labels.get(first).start()), options, question.substring(end)));
    }

    static char letter(int position) {
        return (char) ('A' + position);
    }

    /** The question alone, without the heading over the options. */
    String stem() {
        return HEADING.matcher(head.stripTrailing()).replaceFirst("").stripTrailing();
    }

    /** The whole again, its options in another order; the letters stay in theirs. */
    String inOrder(List<Integer> order) {
        var out = new StringBuilder(head);
        for (int at = 0; at < order.size(); at++) {
            out.append(at == 0 ? "" : "\n")
                    .append(" (")
                    .append(letter(at))
                    .append(") ")
                    .append(options.get(order.get(at)));
        }
        return out.append(tail).toString();
    }
}
