package nudge.store;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nudge.data.UsageException;

/** How a person names a run: its number, its name, the beginning of its hash, or {@code last}. */
record RunReference(String words) {
    static final String LAST = "last";

    /** Whether a run can be called so: numbers and {@code last} mean other things. */
    static boolean isName(String name) {
        return !name.equals(LAST) && !name.chars().allMatch(Character::isDigit);
    }

    RunEntry in(List<RunEntry> runs) {
        if (runs.isEmpty()) {
            throw new UsageException("There is no run '" + words + "': the store holds none yet. Start one first.");
        }
        if (words.equals(LAST)) {
            return runs.get(runs.size() - 1);
        }
        var meant = List.of(
                matching(runs, run -> Integer.toString(run.number()).equals(words)),
                matching(runs, run -> run.name().equals(words)),
                matching(runs, run -> words.length() >= 4 && run.hash().startsWith(words)));
        return meant.stream()
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> newest(found))
                .orElseThrow(() -> unknown(runs));
    }

    private static List<RunEntry> matching(List<RunEntry> runs, Predicate<RunEntry> test) {
        return runs.stream().filter(test).toList();
    }

    private RunEntry newest(List<RunEntry> found) {
        if (found.stream().map(RunEntry::hash).distinct().count() > 1) {
            throw new UsageException("'" + words + "' fits more than one run: " + numbers(found)
                    + ". Give the number, or more of the hash.");
        }
        return found.get(found.size() - 1);
    }

    private UsageException unknown(List<RunEntry> runs) {
        var last = runs.subList(Math.max(0, runs.size() - 20), runs.size());
        return new UsageException("There is no run '" + words + "'. Known: " + numbers(last)
                + ". Give a number, a name, 'last', or the first letters (at least 4) of a hash.");
    }

    private static String numbers(List<RunEntry> runs) {
        return runs.stream()
                .map(run -> run.name().isEmpty() ? "" + run.number() : run.number() + " (" + run.name() + ")")
                .collect(Collectors.joining(", "));
    }
}
