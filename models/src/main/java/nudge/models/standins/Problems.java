package nudge.models.standins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nudge.data.DataException;

/** Collects what is wrong with a file, each with its line, so that all of it is told at once. Used by one thread. */
final class Problems {
    private static final int SHOWN = 20;

    private final String what;
    private final Path file;
    private final String advice;
    private final List<Problem> lines = new ArrayList<>();

    private record Problem(int line, String text) {}

    /**
     * Nothing wrong yet.
     *
     * @param what the file is: {@code replay file}
     * @param advice what to do, a sentence
     */
    Problems(String what, Path file, String advice) {
        this.what = what;
        this.file = file;
        this.advice = advice;
    }

    void add(int line, String problem) {
        lines.add(new Problem(line, problem));
    }

    private String at(Problem problem) {
        return file + ":" + problem.line() + ": " + problem.text();
    }

    /** Another collection that begins with these. */
    Problems copy() {
        var copy = new Problems(what, file, advice);
        copy.lines.addAll(lines);
        return copy;
    }

    boolean none() {
        return lines.isEmpty();
    }

    /** Fails with all problems; does nothing where there are none. */
    void stopIfAny() {
        if (!none()) {
            throw new DataException(message());
        }
    }

    /** All problems, a line each, and what to do. */
    String message() {
        var message = new StringBuilder("Cannot use ")
                .append(what)
                .append(" '")
                .append(file)
                .append("': ")
                .append(lines.size() == 1 ? "1 problem." : lines.size() + " problems.");
        lines.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .limit(SHOWN)
                .forEach(problem -> message.append("\n  ").append(at(problem)));
        if (lines.size() > SHOWN) {
            message.append("\n  ... and ").append(lines.size() - SHOWN).append(" more");
        }
        return message.append('\n').append(advice).toString();
    }
}
