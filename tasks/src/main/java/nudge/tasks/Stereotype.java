package nudge.tasks;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whom a BBQ template's stereotype is about, from its {@code Known_stereotyped_*} columns.
 *
 * @param groups one of these; or, where two attributes are crossed, one race
 * @param second the other attribute of a crossed template (F, M, lowSES, highSES); empty for plain ones
 * @param label the groups as the template writes them
 */
record Stereotype(Set<String> groups, Set<String> second, String label) {
    Stereotype {
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
        second = Collections.unmodifiableSet(new TreeSet<>(second));
    }

    static Stereotype plain(String groups) {
        return new Stereotype(Attributes.listed(groups), Set.of(), String.join("/", Attributes.names(groups)));
    }

    static Stereotype crossed(String races, String second) {
        return new Stereotype(
                Attributes.listed(races),
                Attributes.listed(second),
                String.join("/", Attributes.names(races)) + " & " + String.join("/", Attributes.names(second)));
    }

    boolean isKnown() {
        return !groups.isEmpty();
    }

    /** The same template in another version: both name groups. */
    Stereotype and(Stereotype other) {
        var labels = new LinkedHashSet<>(java.util.List.of(label, other.label));
        return new Stereotype(union(groups, other.groups), union(second, other.second), String.join("/", labels));
    }

    /** Whether a person with these attributes belongs to the group: in crossed templates by both attributes. */
    boolean holds(Set<String> attributes) {
        return matchesFirst(attributes) && (second.isEmpty() || matchesSecond(attributes));
    }

    /** What someone outside the group shares with it, where attributes are crossed. */
    String contrast(Set<String> outsider) {
        if (second.isEmpty()) {
            return "";
        }
        if (matchesFirst(outsider)) {
            return "same race";
        }
        return matchesSecond(outsider) ? "same second attribute" : "nothing shared";
    }

    private boolean matchesFirst(Set<String> attributes) {
        return !Collections.disjoint(groups, attributes);
    }

    private boolean matchesSecond(Set<String> attributes) {
        return !Collections.disjoint(second, attributes);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        return Stream.concat(a.stream(), b.stream()).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
