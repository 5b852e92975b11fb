package nudge.tasks;

import java.util.List;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.prompt.Turn;

/**
 * What a question with options has besides its words.
 *
 * @param before turns of a conversation that the question goes on with
 * @param further texts that are measured beside the sample's choices where options are not listed; they stand for the
 *     numbers behind the choices'
 * @param opening how the assistant's turn begins where options are not listed
 */
record ChoiceLayout(List<Turn> before, List<String> further, Opening opening) {
    /** What stands before an option's own words. */
    enum Opening {
        /** The pack's words. */
        PREFIX,
        /** Nothing: the option is the whole reply. */
        REPLY
    }

    static final ChoiceLayout QUESTION = new ChoiceLayout(List.of(), List.of(), Opening.PREFIX);

    ChoiceLayout {
        before = List.copyOf(before);
        further = List.copyOf(further);
    }

    /** The options' words: the sample's choices, then the further ones. */
    List<String> texts(Sample sample) {
        return Stream.concat(sample.choices().stream(), further.stream()).toList();
    }
}
