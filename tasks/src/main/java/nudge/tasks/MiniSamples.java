package nudge.tasks;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nudge.data.Sample;

/** Samples of the small set: as those of BBQ, but ids and clusters are the template's. */
final class MiniSamples {
    private static final int SET = 4;

    private MiniSamples() {}

    static Sample sample(MiniTemplate template, BbqRow row) {
        int stereotyped = IntStream.range(0, BbqRow.ANSWERS)
                .filter(at -> row.persons()
                        .get(at)
                        .text()
                        .equals(template.stereotyped().text()))
                .findFirst()
                .orElseThrow();
        var verdict = new BbqGroups.Verdict(
                BbqGroups.Source.TEMPLATES,
                List.of(stereotyped),
                template.stereotyped().group(),
                "");
        var plain = BbqSamples.sample(row, row.id(), verdict);
        var groups = new TreeMap<>(plain.groups());
        groups.put(Sample.CLUSTER, template.id());
        groups.put(Sample.UNIT, template.id() + "/set-" + row.id() / SET);
        groups.put("label_type", "label");
        var fields = new TreeMap<>(plain.fields());
        fields.put("stereotype", template.stereotype());
        return new Sample(template.id() + "/" + row.id(), fields, plain.choices(), plain.target(), groups, 1);
    }
}
