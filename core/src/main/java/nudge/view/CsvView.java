package nudge.view;

import java.util.SortedMap;

/**
 * A row a sample and condition (RFC 4180): id, condition, outcome, answer, then what the run is, then all named values
 * at full precision. The column {@code kind} says in every row what answered.
 */
public final class CsvView implements View {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public SortedMap<String, String> beside(Shown shown) {
        return BibFile.of(shown.report());
    }

    @Override
    public String render(Shown shown) {
        return ItemTable.lasting(shown.report().header(), shown.results()).csv();
    }
}
