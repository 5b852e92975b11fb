package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.prompt.Words;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.score.Reading;

/**
 * The question form of tasks with options: what Q is. A human turn asks; the assistant's turn begins with the pack's
 * {@code answer-prefix} and then chooses a letter or an option's words, or, for free text, is left to the model.
 */
record ChoiceForm(Sample sample, Forming forming, ChoiceLayout layout) {
    static final String ANSWER_PREFIX = "answer-prefix";
    static final String ANSWER_OPEN = "answer-open";

    /** All readings of questions with options. */
    static final List<Reading> READINGS = List.of(
            Reading.TEXT,
            Reading.TEXT_TOKEN,
            Reading.TEXT_BYTE,
            Reading.TEXT_LISTED,
            Reading.TEXT_PMI,
            Reading.LETTER,
            Reading.LETTER_SHUFFLED,
            Reading.LETTER_ROTATED,
            Reading.PARSE);

    private static final int PARSED_TOKENS = 16;
    private static final int MOST_OPTIONS = 26;

    /** Whole texts where they take one request; else letters, which take one wherever a server tells probabilities. */
    static Reading defaultReading(ModelInfo model) {
        boolean letters = model.can(Capability.OPTION_LOG_PROBABILITIES);
        if (model.can(Capability.CONTINUATION_LOG_PROBABILITIES)
                && (model.can(Capability.CONTINUATIONS_AT_ONCE) || !letters)) {
            return Reading.TEXT;
        }
        return letters ? Reading.LETTER_SHUFFLED : Reading.PARSE;
    }

    static List<FormedPrompt> form(Sample sample, Forming forming) {
        return form(sample, forming, ChoiceLayout.QUESTION);
    }

    static List<FormedPrompt> form(Sample sample, Forming forming, ChoiceLayout layout) {
        int n = sample.choices().size();
        if (n < 2 || n > MOST_OPTIONS) {
            throw new UsageException("Sample '" + sample.id() + "' has " + n
                    + " choices. A question with options needs 2 to " + MOST_OPTIONS + ".");
        }
        var asked = new ChoiceForm(sample, forming, layout);
        return switch (forming.reading()) {
            case LETTER, TEXT, TEXT_TOKEN, TEXT_BYTE, TEXT_LISTED, CONTRAST, PARSE, OWN ->
                List.of(asked.formed(FormedPrompt.MAIN, 0));
            case LETTER_SHUFFLED -> List.of(asked.formed(FormedPrompt.MAIN, forming.rotation()));
            case LETTER_ROTATED ->
                IntStream.range(0, n)
                        .mapToObj(rotation -> asked.formed("r" + rotation, rotation))
                        .toList();
            case TEXT_PMI -> List.of(asked.formed(FormedPrompt.MAIN, 0), asked.withoutQuestion());
        };
    }

    private FormedPrompt formed(String name, int rotation) {
        var order = rotated(sample.choices().size(), rotation);
        var words = forming.words(holes(sample, order));
        var prompt = prompt(words.text(Prompt.QUESTION), answer(order, words));
        return new FormedPrompt(name, prompt.prepend(layout.before()), words);
    }

    private FormedPrompt withoutQuestion() {
        var order = rotated(sample.choices().size(), 0);
        var words = forming.words(holes(sample, order));
        return new FormedPrompt(
                FormedPrompt.BASELINE, prompt(words.text("null-question"), answer(order, words)), words);
    }

    private static Prompt prompt(String question, Turn answer) {
        return Prompt.of(Turn.human(new Part.Text(Prompt.QUESTION, question)), answer);
    }

    private Turn answer(List<Integer> order, Words words) {
        var reading = forming.reading();
        if (reading == Reading.PARSE) {
            return Turn.assistant(new Part.Generate(Prompt.ANSWER, PARSED_TOKENS, List.of("\n\n")));
        }
        var parts = new ArrayList<Part>();
        if (reading.listsOptions() || layout.opening() == ChoiceLayout.Opening.PREFIX) {
            parts.add(new Part.Text(ANSWER_PREFIX, words.text(ANSWER_PREFIX)));
        }
        if (reading.isByLetter()) {
            parts.add(new Part.Text(ANSWER_OPEN, " ("));
        }
        parts.add(new Part.Choose(Prompt.ANSWER, reading.isByLetter() ? letters(order) : texts(order)));
        return new Turn(nudge.prompt.Role.ASSISTANT, parts);
    }

    private static List<Option> letters(List<Integer> order) {
        return IntStream.range(0, order.size())
                .mapToObj(at -> new Option(letter(at), order.get(at)))
                .toList();
    }

    /** The options' words behind a blank; ended by a full stop where one is the beginning of another. */
    private List<Option> texts(List<Integer> order) {
        var texts = forming.reading().listsOptions() ? sample.choices() : layout.texts(sample);
        boolean nested = texts.stream()
                .anyMatch(one -> texts.stream().anyMatch(other -> !other.equals(one) && other.startsWith(one)));
        return Stream.concat(
                        order.stream(),
                        IntStream.range(order.size(), texts.size()).boxed())
                .map(choice -> new Option(" " + texts.get(choice) + (nested ? "." : ""), choice))
                .toList();
    }

    /** All fields of the sample, and its options in the order shown. */
    private static SortedMap<String, String> holes(Sample sample, List<Integer> order) {
        var holes = new TreeMap<>(sample.fields());
        for (int at = 0; at < order.size(); at++) {
            holes.put("ans" + at, sample.choices().get(order.get(at)));
        }
        var listed = IntStream.range(0, order.size())
                .mapToObj(at -> "(" + letter(at) + ") " + sample.choices().get(order.get(at)))
                .toList();
        holes.put("options", String.join(" ", listed));
        holes.put("options_apart", String.join("\n\n", listed));
        return holes;
    }

    static String letter(int position) {
        return String.valueOf((char) ('a' + position));
    }

    private static List<Integer> rotated(int n, int rotation) {
        return IntStream.range(0, n).mapToObj(at -> (at + rotation) % n).toList();
    }
}
