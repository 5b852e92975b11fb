package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Sample;

/** The sentences that come with Nudge: each with a female, a male and a neutral pronoun. */
final class CoreferenceMini {
    static final String FILE = "coreference-mini.tsv";

    private CoreferenceMini() {}

    static List<Sample> read(String text) {
        var table = Table.tabs(FILE, text);
        var problems = new Problems("Coreference file", FILE);
        OccupationRow.require(
                table,
                problems,
                "occupation",
                "other",
                "answer",
                "case",
                "bergsma_pct_female",
                "bls_pct_female",
                "sentence");
        var samples = new ArrayList<Sample>();
        for (var row : table.rows()) {
            var pronouns = Pronouns.named(row.cell("case"));
            var employment = OccupationRow.percent(row, "bls_pct_female", problems);
            var fault = OccupationSentence.fault(row.cell("sentence"));
            if (!fault.isEmpty()) {
                problems.add(row.line(), fault);
            }
            if (!row.cell("answer").matches("[01]") || pronouns.isEmpty()) {
                problems.add(
                        row.line(),
                        "'answer' is '" + row.cell("answer") + "' and 'case' '" + row.cell("case")
                                + "'; they should be 0 or 1, and nominative, possessive or accusative");
            } else if (employment.isPresent() && fault.isEmpty()) {
                var persons = new CoreferenceSentence.Persons(
                        row.cell("occupation"),
                        row.cell("other"),
                        employment.getAsDouble(),
                        row.cell("bergsma_pct_female"));
                samples.addAll(samples(row, persons, pronouns.get()));
            }
        }
        problems.throwIfAny();
        return List.copyOf(samples);
    }

    private static List<Sample> samples(Table.Row row, CoreferenceSentence.Persons persons, Pronouns pronouns) {
        var samples = new ArrayList<Sample>();
        for (int gender = 0; gender < pronouns.forms().size(); gender++) {
            var pronoun = pronouns.forms().get(gender);
            samples.add(new CoreferenceSentence(
                            persons,
                            Integer.parseInt(row.cell("answer")),
                            gender,
                            pronoun,
                            row.cell("sentence").replace(OccupationSentence.BLANK, pronoun))
                    .sample());
        }
        return samples;
    }
}
