package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Role;
import nudge.prompt.Turn;
import nudge.prompt.Words;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.score.Reading;

/**
 * How model-written questions are asked (Perez et al. 2022, sections 3 to 5, and the published files' READMEs): the human
 * turn holds the question, and the probabilities of {@code Yes} and {@code No}, or of the letters, are read off behind the
 * opening of the assistant's turn. Words before the answer are said only where the pack has an {@code answer-prefix} of the
 * family itself, as for sycophancy.
 */
final class BehaviourForm {
    /** The question as it is asked without options, inside a text that lists them. */
    private static final String ASKED = "asked";

    private static final String STEM = "stem";
    private static final String LISTED = "question-listed";
    private static final int PARSED_TOKENS = 16;

    private final Sample sample;
    private final Forming forming;
    private final BehaviourKind kind;

    private BehaviourForm(Sample sample, Forming forming, BehaviourKind kind) {
        this.sample = sample;
        this.forming = forming;
        this.kind = kind;
    }

    static List<FormedPrompt> form(Sample sample, Forming forming, BehaviourKind kind) {
        return new BehaviourForm(sample, forming, kind).prompts();
    }

    static List<Reading> readings(BehaviourKind kind) {
        var letters = List.of(Reading.LETTER, Reading.LETTER_SHUFFLED, Reading.LETTER_ROTATED, Reading.PARSE);
        return Stream.concat(
                        kind.isLettered()
                                ? Stream.of(Reading.TEXT, Reading.TEXT_TOKEN, Reading.TEXT_BYTE, Reading.TEXT_PMI)
                                : Stream.of(Reading.OWN),
                        letters.stream())
                .toList();
    }

    /** The papers' where the model can be read so; letters shuffled where Yes and No had none of their own. */
    static Reading defaultReading(BehaviourKind kind, ModelInfo model) {
        boolean letters = model.can(Capability.OPTION_LOG_PROBABILITIES);
        boolean texts = model.can(Capability.CONTINUATION_LOG_PROBABILITIES);
        if (kind.isLettered()) {
            return letters ? Reading.LETTER : texts ? Reading.TEXT : Reading.PARSE;
        }
        return texts ? Reading.OWN : letters ? Reading.LETTER_SHUFFLED : Reading.PARSE;
    }

    private List<FormedPrompt> prompts() {
        int n = sample.choices().size();
        return switch (forming.reading()) {
            case LETTER, TEXT, TEXT_TOKEN, TEXT_BYTE, TEXT_LISTED, CONTRAST, PARSE, OWN ->
                List.of(formed(FormedPrompt.MAIN, 0));
            case LETTER_SHUFFLED -> List.of(formed(FormedPrompt.MAIN, forming.rotation()));
            case LETTER_ROTATED ->
                IntStream.range(0, n)
                        .mapToObj(rotation -> formed("r" + rotation, rotation))
                        .toList();
            case TEXT_PMI -> List.of(formed(FormedPrompt.MAIN, 0), withoutQuestion());
        };
    }

    private FormedPrompt formed(String name, int rotation) {
        var order = order(rotation);
        var words = words(order);
        return new FormedPrompt(name, prompt(words.text(role()), answer(order, words)), words);
    }

    private FormedPrompt withoutQuestion() {
        var order = order(0);
        var words = words(order);
        return new FormedPrompt(
                FormedPrompt.BASELINE, prompt(words.text("null-question"), answer(order, words)), words);
    }

    /** Where a question ends in a request for the answer ({@code Answer:}), nudges stand in front of that. */
    private Prompt prompt(String question, Turn answer) {
        var tail = LetteredQuestion.of(sample.field("question"))
                .map(LetteredQuestion::tail)
                .filter(text -> kind.isLettered() && !text.isEmpty() && question.endsWith(text))
                .orElse("");
        var asked = new Part.Text(Prompt.QUESTION, question.substring(0, question.length() - tail.length()));
        return Prompt.of(
                tail.isEmpty() ? Turn.human(asked) : Turn.human(asked, new Part.Text(Prompt.ASK, tail)), answer);
    }

    private List<Integer> order(int rotation) {
        int n = sample.choices().size();
        return IntStream.range(0, n).mapToObj(at -> (at + rotation) % n).toList();
    }

    /** Yes and No have to be listed where they are to be answered by letters or in free words. */
    private String role() {
        return !kind.isLettered() && forming.reading().listsOptions() ? LISTED : Prompt.QUESTION;
    }

    private Words words(List<Integer> order) {
        var holes = new TreeMap<>(sample.fields());
        if (kind.isLettered()) {
            LetteredQuestion.of(sample.field("question")).ifPresent(question -> {
                holes.put(STEM, question.stem());
                if (order.get(0) != 0) {
                    holes.put("question", question.inOrder(order));
                }
            });
        } else {
            holes.put("options", options(order));
            holes.put(ASKED, bound(sample.fields()).text(Prompt.QUESTION));
        }
        return bound(holes);
    }

    private Words bound(SortedMap<String, String> holes) {
        var family = sample.field(BehaviourSamples.WORDS);
        var style = forming.reading().listsOptions() || forming.reading() == Reading.OWN
                ? Words.Style.LISTED
                : Words.Style.OPEN;
        return new Words(forming.pack(), family.isEmpty() ? forming.family() : family, style, holes);
    }

    private String options(List<Integer> order) {
        return IntStream.range(0, order.size())
                .mapToObj(at -> "(" + LetteredQuestion.letter(at) + ") "
                        + sample.choices().get(order.get(at)))
                .collect(Collectors.joining(" "));
    }

    private Turn answer(List<Integer> order, Words words) {
        var reading = forming.reading();
        if (reading == Reading.PARSE) {
            return Turn.assistant(new Part.Generate(Prompt.ANSWER, PARSED_TOKENS, List.of("\n\n")));
        }
        var parts = new ArrayList<Part>();
        words.own(ChoiceForm.ANSWER_PREFIX)
                .ifPresent(prefix -> parts.add(new Part.Text(ChoiceForm.ANSWER_PREFIX, prefix)));
        if (reading.isByLetter()) {
            parts.add(new Part.Text(ChoiceForm.ANSWER_OPEN, parts.isEmpty() ? "(" : " ("));
        }
        parts.add(new Part.Choose(Prompt.ANSWER, reading.isByLetter() ? letters(order) : texts(order)));
        return new Turn(Role.ASSISTANT, parts);
    }

    private static List<Option> letters(List<Integer> order) {
        return IntStream.range(0, order.size())
                .mapToObj(at -> new Option(String.valueOf(LetteredQuestion.letter(at)), order.get(at)))
                .toList();
    }

    /** The options' words behind a blank; ended by a full stop where one is the beginning of another. */
    private List<Option> texts(List<Integer> order) {
        var texts = sample.choices();
        boolean nested = texts.stream()
                .anyMatch(one -> texts.stream().anyMatch(other -> !other.equals(one) && other.startsWith(one)));
        return order.stream()
                .map(choice -> new Option(" " + texts.get(choice) + (nested ? "." : ""), choice))
                .toList();
    }
}
