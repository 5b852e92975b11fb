package nudge.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One item of a data set, as it stands in the data: never changed, whatever is asked of it.
 *
 * @param id unique in its data set, such as {@code Age/0}
 * @param fields what prompts are filled from, by name ({@code context}, {@code question}, ...)
 * @param choices the options in the data's order; empty for a free question
 * @param target 0-based index of the right choice, or {@link #NO_TARGET}
 * @param groups what the sample belongs to: {@code cluster} (for errors), {@code crossed} (a second one that cuts across
 *     it), {@code unit} (never split), {@code stratum} (of each as many are taken), and a task's own
 *     ({@code category}, ...)
 * @param weight what the sample counts in a weighted mean; 1 unless the data say otherwise
 */
public record Sample(
        String id,
        SortedMap<String, String> fields,
        List<String> choices,
        int target,
        SortedMap<String, String> groups,
        double weight) {
    public static final int NO_TARGET = -1;

    public static final String CLUSTER = "cluster";
    public static final String UNIT = "unit";
    /** The group of which a limited selection takes as many from each value as it can; parts of it apart by strokes. */
    public static final String STRATUM = "stratum";
    /** The group that names a second cluster, where samples go together in two ways. */
    public static final String CROSSED = "crossed";

    /** The field that tells how many texts a task measures, where it measures others beside the choices. */
    public static final String MEASURED = "measured";

    /** The groups that say how samples go together, and nothing of what they ask. */
    public static final Set<String> STRUCTURE = Set.of(CLUSTER, UNIT, CROSSED, STRATUM);

    public Sample {
        if (id.isBlank()) {
            throw new DataException("A sample has a blank id. Every sample needs one that is unique in its data set.");
        }
        fields = NamedTexts.of(fields);
        choices = List.copyOf(choices);
        groups = NamedTexts.of(groups);
        if (target < NO_TARGET || target >= choices.size()) {
            throw new DataException("Sample '" + id + "': target " + target + " is not among its " + choices.size()
                    + " choices. Targets are 0-based.");
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new DataException("Sample '" + id + "': weight " + weight + " is not a positive number.");
        }
    }

    /** A sample of weight 1 without choices that is its own cluster and unit. */
    public static Sample question(String id, Map<String, String> fields) {
        return new Sample(id, new TreeMap<>(fields), List.of(), NO_TARGET, new TreeMap<>(), 1);
    }

    public boolean hasTarget() {
        return target != NO_TARGET;
    }

    /** The named field, or the empty string where the data have none. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The named group, or the empty string where the sample is in none of that name. */
    public String group(String name) {
        return groups.getOrDefault(name, "");
    }

    /** How many texts can have a log-probability: the choices, and what a task measures beside them. */
    public int measured() {
        return hasTarget() && field(MEASURED).matches("\\d{1,4}") ? Integer.parseInt(field(MEASURED)) : choices.size();
    }

    /** What errors are clustered by; the sample's own id where the data name no cluster. */
    public String cluster() {
        return groups.getOrDefault(CLUSTER, id);
    }

    /** What a selection never splits; the sample's own id where the data name no unit. */
    public String unit() {
        return groups.getOrDefault(UNIT, id);
    }
}
