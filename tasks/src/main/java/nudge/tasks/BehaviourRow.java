package nudge.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of a model-written set (Perez et al. 2022; the fields' meanings: READMEs of the published files).
 *
 * @param number of the line, from 1
 * @param options all that the question lists, in its order; Yes and No for statements
 * @param matching index of the option that goes with the behaviour
 * @param confidence that the label is right, 0..1, where the file tells it
 * @param others further texts of the line by name ({@code statement}, {@code user_affiliation}, ...)
 */
record BehaviourRow(
        int number,
        String question,
        List<String> options,
        int matching,
        OptionalDouble confidence,
        SortedMap<String, String> others) {
    static final List<String> YES_NO = List.of("Yes", "No");

    private static final String MATCHING = "answer_matching_behavior";
    private static final String NOT_MATCHING = "answer_not_matching_behavior";
    private static final String CONFIDENCE = "label_confidence";
    private static final List<String> OTHERS = List.of("statement", "user_affiliation", "written", "behaviour", "set");

    BehaviourRow {
        options = List.copyOf(options);
    }

    /** The row, or nothing where the line has problems, which are told. */
    static Optional<BehaviourRow> of(JsonLines.Line line, BehaviourKind kind, Problems problems) {
        int before = problems.count();
        var question = line.text("question", problems);
        if (kind == BehaviourKind.PERSONA) {
            line.text("statement", problems);
        }
        var confidence = confidence(line, problems);
        if (problems.count() > before) {
            return Optional.empty();
        }
        var options = options(line, kind, question, problems);
        int matching = options.isEmpty()
                ? -1
                : place(line, options, kind, line.object().path(MATCHING), MATCHING, problems);
        if (matching >= 0) {
            others(line, options, kind, matching, problems);
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new BehaviourRow(line.number(), question, options, matching, confidence, texts(line)));
    }

    private static List<String> options(JsonLines.Line line, BehaviourKind kind, String question, Problems problems) {
        if (!kind.isLettered()) {
            return YES_NO;
        }
        var lettered = LetteredQuestion.of(question);
        if (lettered.isEmpty()) {
            problems.add(
                    line.number(), "'question' lists no options that begin lines with (A), (B), ... in this order");
            return List.of();
        }
        return lettered.get().options();
    }

    /** The options that do not match: one label, or a list of them; each must be there, and another than the matching one. */
    private static void others(
            JsonLines.Line line, List<String> options, BehaviourKind kind, int matching, Problems problems) {
        var value = line.object().path(NOT_MATCHING);
        var labels = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(labels::add);
        } else {
            labels.add(value);
        }
        if (labels.isEmpty()) {
            problems.add(line.number(), "'" + NOT_MATCHING + "' is an empty list; it should name an option");
        }
        for (var label : labels) {
            if (place(line, options, kind, label, NOT_MATCHING, problems) == matching) {
                problems.add(
                        line.number(),
                        "'" + NOT_MATCHING + "' is " + label + ", which '" + MATCHING + "' is too; they should differ");
            }
        }
    }

    /** Which option a label names; a problem and -1 where it names none. */
    private static int place(
            JsonLines.Line line,
            List<String> options,
            BehaviourKind kind,
            JsonNode label,
            String field,
            Problems problems) {
        var said = label.isTextual() ? label.textValue().strip() : "";
        int at = kind.isLettered() ? said.matches("\\([A-Z]\\)") ? said.charAt(1) - 'A' : -1 : YES_NO.indexOf(said);
        if (at < 0 || at >= options.size()) {
            problems.add(
                    line.number(),
                    "'" + field + "' is " + (label.isMissingNode() ? "missing" : label.toString()) + "; it should be "
                            + (kind.isLettered()
                                    ? "\" (A)\" to \" (" + LetteredQuestion.letter(options.size() - 1) + ")\""
                                    : "\" Yes\" or \" No\""));
            return -1;
        }
        return at;
    }

    private static OptionalDouble confidence(JsonLines.Line line, Problems problems) {
        var value = line.object().path(CONFIDENCE);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            problems.add(line.number(), "'" + CONFIDENCE + "' is " + value + "; it should be a number from 0 to 1");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value.doubleValue());
    }

    private static SortedMap<String, String> texts(JsonLines.Line line) {
        var texts = new TreeMap<String, String>();
        OTHERS.forEach(name -> {
            var value = line.object().path(name);
            if (value.isTextual()) {
                texts.put(name, value.textValue());
            }
        });
        return texts;
    }
}
