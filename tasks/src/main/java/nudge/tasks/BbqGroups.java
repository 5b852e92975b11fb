package nudge.tasks;

import java.util.List;
import nudge.data.DataException;

/**
 * Says which of an item's two persons belongs to the stereotyped group: by the templates' groups (the rule of nyu-mll/BBQ,
 * BBQ_results_metadata.R); by the metadata file for templates that are not there; else not at all.
 */
record BbqGroups(BbqTemplates templates, BbqMetadata metadata) {
    static final BbqGroups NONE = new BbqGroups(BbqTemplates.NONE, BbqMetadata.NONE);

    /** What is known of an item's two persons. */
    enum Source {
        TEMPLATES,
        METADATA,
        NONE
    }

    /**
     * The verdict on one item.
     *
     * @param members indexes of the persons in the group: scorable where exactly one
     * @param label the group as the template writes it
     * @param contrast what the other person shares with the group, in crossed categories
     */
    record Verdict(Source source, List<Integer> members, String label, String contrast) {
        boolean isScorable() {
            return members.size() == 1;
        }

        int stereotyped() {
            return members.get(0);
        }
    }

    Verdict of(BbqRow row) {
        var stereotype = templates.of(row.category(), row.question());
        if (stereotype.isPresent()) {
            return byTemplate(row, stereotype.get());
        }
        if (metadata.isEmpty()) {
            return new Verdict(Source.NONE, List.of(), "", "");
        }
        var biased = metadata.biased(row.category(), Integer.toString(row.id()));
        return new Verdict(
                Source.METADATA, biased.isPresent() ? List.of(stereotyped(row, biased.getAsInt())) : List.of(), "", "");
    }

    private static Verdict byTemplate(BbqRow row, Stereotype stereotype) {
        var members = row.people().stream()
                .filter(at -> stereotype.holds(attributes(row, at)))
                .toList();
        var contrast = members.size() == 1 ? stereotype.contrast(attributes(row, other(row, members.get(0)))) : "";
        return new Verdict(Source.TEMPLATES, members, stereotype.label(), contrast);
    }

    private static java.util.Set<String> attributes(BbqRow row, int at) {
        return Attributes.of(row.persons().get(at), row.category());
    }

    private static int stereotyped(BbqRow row, int biased) {
        return row.polarity() == BbqRow.Polarity.NEG ? biased : other(row, biased);
    }

    /** The other of the two persons. */
    static int other(BbqRow row, int person) {
        return row.people().stream()
                .filter(at -> at != person)
                .findFirst()
                .orElseThrow(() -> new DataException("Item " + row.category() + "/" + row.id()
                        + " of BBQ has no second person beside answer " + person + "."));
    }
}
