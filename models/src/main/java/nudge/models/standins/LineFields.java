package nudge.models.standins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import nudge.data.Nearest;

/** Reads the fields of one line, and adds to the problems what is not as it should be. */
record LineFields(JsonLines.Line line, Problems problems) {
    /** A field's text; nothing where it is not there, or null. */
    Optional<String> text(String name) {
        return value(name, "text in quotes", JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** A name: text, or a whole number as text. */
    Optional<String> name(String name) {
        return value(name, "text in quotes", value -> value.isTextual() || value.isIntegralNumber())
                .map(JsonNode::asText);
    }

    /** A whole number from 0 up. */
    OptionalInt count(String name) {
        var found = value(name, "a whole number from 0 up", value -> value.isInt() && value.intValue() >= 0);
        return found.map(value -> OptionalInt.of(value.intValue())).orElseGet(OptionalInt::empty);
    }

    /** A list of numbers; empty where it is not there. */
    List<Double> numbers(String name) {
        var numbers = new ArrayList<Double>();
        value(name, "a list of numbers", LineFields::areNumbers)
                .ifPresent(list -> list.forEach(number -> numbers.add(number.doubleValue())));
        return numbers;
    }

    boolean has(String name) {
        return line.object().hasNonNull(name);
    }

    /** The fields that are not among the known ones. */
    List<String> unknown(Collection<String> known) {
        var names = new ArrayList<String>();
        line.object().fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Every field that is not known is a problem. */
    void allow(Collection<String> known) {
        unknown(known).forEach(name -> addUnknown("field", name, known));
    }

    /** A name that is none of the known ones. */
    void addUnknown(String what, String name, Collection<String> known) {
        add(Objects.requireNonNullElse(Nearest.unknown(what, name, known).getMessage(), what));
    }

    void add(String problem) {
        problems.add(line.number(), problem);
    }

    private Optional<JsonNode> value(String name, String expected, Predicate<JsonNode> test) {
        var value = line.object().path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!test.test(value)) {
            add("\"" + name + "\" is " + value + ", expected " + expected);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static boolean areNumbers(JsonNode list) {
        for (var number : list) {
            if (!number.isNumber()) {
                return false;
            }
        }
        return list.isArray() && !list.isEmpty();
    }
}
