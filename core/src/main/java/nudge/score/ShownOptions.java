package nudge.score;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.prompt.Option;
import nudge.prompt.Part;

/**
 * The choices of a sample in the order a prompt shows them.
 *
 * @param choices index into the sample's choices for each shown position
 */
record ShownOptions(Sample sample, List<Integer> choices) {
    /** As the hole offers them; in the data's order where it offers nothing (free text). */
    static ShownOptions of(Sample sample, Part hole) {
        return new ShownOptions(
                sample,
                hole.options().isEmpty()
                        ? IntStream.range(0, sample.choices().size()).boxed().toList()
                        : hole.options().stream().map(Option::choice).toList());
    }

    /** What the free text names, its choice in the data's order. */
    ReadOff parse(String text, Reading reading) {
        var words = choices.stream().map(sample.choices()::get).toList();
        var parsed =
                YesNo.are(words) ? YesNo.parse(text, words) : new ChoiceParser(words, unknownPosition()).parse(text);
        if (parsed.kind() != ChoiceParser.Kind.OPTION) {
            return ReadOff.unscored(
                    parsed.kind() == ChoiceParser.Kind.REFUSAL ? Score.Outcome.REFUSED : Score.Outcome.UNPARSED, text);
        }
        return new ReadOff(
                Score.Outcome.SCORED,
                text,
                List.of(),
                choices.get(parsed.option()),
                reading.listsOptions() ? ReadOff.onlyAt(parsed.option(), choices.size()) : List.of(),
                Double.NaN,
                Double.NaN,
                1,
                ReadOff.Tie.NONE);
    }

    /** Values by shown position, put in the data's order. */
    List<Double> inDataOrder(List<Double> shown) {
        return IntStream.range(0, choices.size())
                .mapToObj(choice -> shown.get(choices.indexOf(choice)))
                .toList();
    }

    private OptionalInt unknownPosition() {
        var unknown = sample.field(ChoiceParser.UNKNOWN_FIELD);
        return unknown.isEmpty() ? OptionalInt.empty() : OptionalInt.of(choices.indexOf(Integer.valueOf(unknown)));
    }
}
