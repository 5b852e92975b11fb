package nudge.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One line of a BBQ file.
 *
 * @param id number in its category
 * @param question template number, a string in the data
 * @param polarity of the question
 * @param ambiguous context or not
 * @param persons {@code answer_info} of the three answers
 * @param answers their full texts
 * @param label index of the right one
 */
record BbqRow(
        int id,
        String category,
        String question,
        Polarity polarity,
        Context context,
        List<Person> persons,
        List<String> answers,
        String contextText,
        String questionText,
        int label) {
    static final int ANSWERS = 3;

    /** Whether the question asks for the harmful stereotype. */
    enum Polarity {
        NEG,
        NONNEG
    }

    /** Whether the context settles the question. */
    enum Context {
        AMBIG,
        DISAMBIG
    }

    /**
     * An answer's short text and group tag, as the data have them; both may be empty (some of the crossed categories).
     *
     * @param answer its full text
     */
    record Person(String text, String tag, String answer) {
        boolean isUnknown() {
            return tag.equalsIgnoreCase("unknown");
        }
    }

    BbqRow {
        persons = List.copyOf(persons);
        answers = List.copyOf(answers);
    }

    /** The row, or nothing where the line is broken (the problems say how). */
    static Optional<BbqRow> of(JsonLines.Line line, Problems problems) {
        var before = problems.count();
        var answers = IntStream.range(0, ANSWERS)
                .mapToObj(i -> line.text("ans" + i, problems))
                .toList();
        var row = new BbqRow(
                line.number("example_id", problems),
                line.text("category", problems),
                questionIndex(line, problems),
                oneOf(line, "question_polarity", Polarity.values(), problems),
                oneOf(line, "context_condition", Context.values(), problems),
                persons(line, answers, problems),
                answers,
                line.text("context", problems),
                line.text("question", problems),
                line.number("label", problems));
        if (problems.count() == before) {
            row.check(line.number(), problems);
        }
        return problems.count() == before ? Optional.of(row) : Optional.empty();
    }

    int unknown() {
        return IntStream.range(0, ANSWERS)
                .filter(i -> persons.get(i).isUnknown())
                .findFirst()
                .orElseThrow();
    }

    /** Indexes of the two persons. */
    List<Integer> people() {
        return IntStream.range(0, ANSWERS)
                .filter(i -> !persons.get(i).isUnknown())
                .boxed()
                .toList();
    }

    private void check(int line, Problems problems) {
        if (label < 0 || label >= ANSWERS) {
            problems.add(line, "'label' is " + label + "; it should be 0, 1 or 2");
        }
        if (people().size() != 2) {
            problems.add(
                    line,
                    "'answer_info' has " + (ANSWERS - people().size())
                            + " answers of the group 'unknown'; it should have exactly one");
        }
    }

    private static String questionIndex(JsonLines.Line line, Problems problems) {
        var value = line.object().path("question_index");
        return value.isIntegralNumber() ? value.asText() : line.text("question_index", problems);
    }

    private static <E extends Enum<E>> E oneOf(JsonLines.Line line, String name, E[] values, Problems problems) {
        var text = line.object().path(name).asText("");
        for (var value : values) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        problems.add(
                line.number(),
                "'" + name + "' is '" + text + "'; it should be one of "
                        + List.of(values).toString().toLowerCase(java.util.Locale.ROOT));
        return values[0];
    }

    private static List<Person> persons(JsonLines.Line line, List<String> answers, Problems problems) {
        var persons = new ArrayList<Person>();
        for (int i = 0; i < ANSWERS; i++) {
            JsonNode pair = line.object().path("answer_info").path("ans" + i);
            if (!pair.isArray() || pair.size() < 2) {
                problems.add(line.number(), "'answer_info.ans" + i + "' should be a pair of text and group");
            }
            persons.add(new Person(
                    pair.path(0).asText("").strip(), pair.path(1).asText("").strip(), answers.get(i)));
        }
        return persons;
    }
}
