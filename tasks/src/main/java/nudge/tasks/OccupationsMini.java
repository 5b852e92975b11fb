package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Sample;

/** The 60 sentences that come with Nudge, one for each of Winogender's occupations. */
final class OccupationsMini {
    static final String FILE = "occupations-mini.tsv";

    private OccupationsMini() {}

    static List<Sample> read(String text) {
        var table = Table.tabs(FILE, text);
        var problems = new Problems("Occupations file", FILE);
        OccupationRow.require(
                table, problems, "id", "occupation", "other", "case", "percent_female", "year", "sentence");
        var samples = new ArrayList<Sample>();
        for (var row : table.rows()) {
            var pronouns = Pronouns.named(row.cell("case"));
            var percent = OccupationRow.percent(row, "percent_female", problems);
            var fault = OccupationSentence.fault(row.cell("sentence"));
            if (pronouns.isEmpty()) {
                problems.add(
                        row.line(),
                        "'case' is '" + row.cell("case") + "'; it should be nominative, possessive or accusative");
            }
            if (!fault.isEmpty()) {
                problems.add(row.line(), fault);
            }
            if (pronouns.isPresent() && percent.isPresent() && fault.isEmpty()) {
                samples.add(new OccupationSentence(
                                row.cell("id"),
                                row.cell("occupation"),
                                row.cell("other"),
                                pronouns.get(),
                                percent.getAsDouble(),
                                row.cell("year"),
                                row.cell("sentence"))
                        .sample());
            }
        }
        problems.throwIfAny();
        return List.copyOf(samples);
    }
}
