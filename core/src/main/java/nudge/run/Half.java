package nudge.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nudge.data.Nearest;
import nudge.data.Sample;
import nudge.prompt.PromptHash;

/**
 * One half of a task's data, so that wordings are tried on other items than those that tell how good the best of them is.
 * The two halves share no template, and together are everything.
 *
 * <p>The split is the data's own: within each category, templates in the order of SHA-256 of their name go to one half and
 * the other by turns. It depends on no seed, limit or filter, as otherwise one run's confirm half would hold items of
 * another's explore half.
 */
public enum Half {
    ALL,
    /** To try wordings on. */
    EXPLORE,
    /** To confirm the best of them on. */
    CONFIRM;

    private static final String SPLIT = "halves 1";
    private static final String CATEGORY = "category";

    /** As command lines and files write it: {@code explore}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A task's name with this half: {@code bbq/age, explore half}. */
    public String of(String task) {
        return this == ALL ? task : task + ", " + label() + " half";
    }

    /**
     * The half of that label.
     *
     * @throws nudge.data.UsageException where it is none, with those there are
     */
    public static Half parse(String label) {
        for (var half : values()) {
            if (half.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return half;
            }
        }
        throw Nearest.unknown("half", label, List.of(EXPLORE.label(), CONFIRM.label(), ALL.label()));
    }

    /**
     * The samples of this half, in the order they came in.
     *
     * @param all of the data set, nothing left out: the split is over all of it
     */
    public List<Sample> of(List<Sample> all) {
        if (this == ALL) {
            return all;
        }
        var explored = explored(all);
        return all.stream()
                .filter(sample -> explored.contains(sample.cluster()) == (this == EXPLORE))
                .toList();
    }

    private static Set<String> explored(List<Sample> all) {
        var byCategory = new TreeMap<String, Set<String>>();
        var known = new HashSet<String>();
        for (var sample : all) {
            if (known.add(sample.cluster())) {
                byCategory
                        .computeIfAbsent(sample.group(CATEGORY), category -> new LinkedHashSet<>())
                        .add(sample.cluster());
            }
        }
        var explored = new HashSet<String>();
        byCategory.forEach((category, clusters) -> {
            var ranked = new ArrayList<>(clusters);
            var ranks = ranks(clusters);
            ranked.sort(Comparator.comparing(cluster -> ranks.getOrDefault(cluster, "")));
            // Of an odd number the one more goes to either half, by the category: else all would go to the same.
            int first = Character.digit(rank(category).charAt(0), 16) % 2;
            for (int i = first; i < ranked.size(); i += 2) {
                explored.add(ranked.get(i));
            }
        });
        return explored;
    }

    private static Map<String, String> ranks(Set<String> clusters) {
        return clusters.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Half::rank));
    }

    private static String rank(String name) {
        return PromptHash.of(List.of(SPLIT, name));
    }
}
