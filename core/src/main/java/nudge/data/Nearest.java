package nudge.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names nearest to one that is not known, for error messages ("Did you mean 'cot'?"). */
public final class Nearest {
    private Nearest() {}

    /** At most three of the known names that are near enough to be meant, nearest first. */
    public static List<String> of(String name, Collection<String> known) {
        var wanted = name.toLowerCase(Locale.ROOT);
        var reach = Math.max(2, wanted.length() / 3);
        return known.stream()
                .filter(candidate -> isNear(wanted, candidate.toLowerCase(Locale.ROOT), reach))
                .sorted(Comparator.comparingInt(
                                (String candidate) -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** The whole message for an unknown name: what it is, what is known, what may have been meant. */
    public static UsageException unknown(String what, String name, Collection<String> known) {
        var sorted = known.stream().sorted().toList();
        var listed = sorted.size() <= 20
                ? String.join(", ", sorted)
                : String.join(", ", sorted.subList(0, 20)) + ", ... (" + sorted.size() + " in all)";
        var near = of(name, known);
        var hint = near.isEmpty() ? "" : " Did you mean '" + String.join("', '", near) + "'?";
        return new UsageException("Unknown " + what + " '" + name + "'. Known: " + listed + "." + hint);
    }

    private static boolean isNear(String wanted, String candidate, int reach) {
        return distance(wanted, candidate) <= reach || (wanted.length() >= 3 && candidate.contains(wanted));
    }

    /** Edits (insert, delete, replace, swap of neighbours) between two words. */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
