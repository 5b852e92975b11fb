package nudge.models.standins;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.model.Capability;
import nudge.model.ModelException;

/** Reads a script, and tells all that is wrong with it at once. */
final class ScriptReader {
    private static final String CAPABILITIES = "capabilities";
    private static final String PACE = "pace";
    private static final List<String> ANSWERS = List.of("answer", "choice", "log-probabilities");
    private static final List<String> FIELDS = List.of(
            "condition",
            "id",
            "prompt",
            "hole",
            "chain",
            "contains",
            "answer",
            "choice",
            "log-probabilities",
            "delay",
            "fail",
            "fail-times",
            "message");

    private final Problems problems;
    private final List<Rule> rules = new ArrayList<>();
    private Set<Capability> can = EnumSet.of(
            Capability.FORCED_PREFIX,
            Capability.OPTION_LOG_PROBABILITIES,
            Capability.CONTINUATION_LOG_PROBABILITIES,
            Capability.CONTINUATIONS_AT_ONCE,
            Capability.SEEDS,
            Capability.STREAMING);
    private double wordsPerSecond;
    private int answersAll;

    private ScriptReader(Problems problems) {
        this.problems = problems;
    }

    static Script read(Path file) {
        var problems = new Problems(
                "script", file, "A rule reads {\"condition\": \"Q+IF\", \"id\": \"Age/*\", \"answer\": \"(b)\"}.");
        var reader = new ScriptReader(problems);
        var json = JsonLines.read("script", file, problems);
        json.lines().forEach(reader::line);
        problems.stopIfAny();
        return new Script(reader.can, reader.rules, reader.wordsPerSecond, json.sha256());
    }

    private void line(JsonLines.Line line) {
        var fields = new LineFields(line, problems);
        if (fields.has(CAPABILITIES)) {
            fields.allow(List.of(CAPABILITIES));
            capabilities(fields, line.object().path(CAPABILITIES));
            return;
        }
        if (fields.has(PACE)) {
            fields.allow(List.of(PACE));
            wordsPerSecond = fields.count(PACE).orElse(0);
            return;
        }
        fields.allow(FIELDS);
        rule(fields);
    }

    private void capabilities(LineFields fields, JsonNode names) {
        if (!rules.isEmpty() || !names.isArray()) {
            fields.add("\"capabilities\" is a list of names and stands in the first line, by itself");
            return;
        }
        can = EnumSet.noneOf(Capability.class);
        var known = labels(Capability.values());
        for (var name : names) {
            var found = known.get(name.asText());
            if (found == null) {
                fields.addUnknown("capability", name.asText(), known.keySet());
            } else {
                can.add(found);
            }
        }
    }

    private void rule(LineFields fields) {
        var scope = new RuleScope(
                fields.text("condition").map(ConditionKey::spelling).orElse(RuleScope.ANY),
                fields.name("id").map(Glob::of).orElse(Glob.ANY),
                fields.text("prompt").map(Glob::of).orElse(Glob.ANY),
                fields.text("hole").map(Glob::of).orElse(Glob.ANY),
                fields.text("contains").orElse(""),
                fields.count("chain").orElse(RuleScope.ALL_CHAINS));
        var fault = fault(fields);
        var answer = answer(fields);
        int delay = fields.count("delay").orElse(0);
        if (answersAll > 0 && rules.get(rules.size() - 1).line() == answersAll) {
            fields.add("is never reached, nor is what follows: the rule in line " + answersAll + " answers everything");
        }
        if (ANSWERS.stream().noneMatch(fields::has) && !fields.has("fail") && !fields.has("delay")) {
            fields.add("does nothing: it has none of " + String.join(", ", ANSWERS) + ", fail, delay");
        }
        boolean answers = fields.has("answer") || fields.has("choice") || fault.times() == Fault.ALWAYS;
        answersAll =
                answersAll == 0 && answers && scope.fitsAll() ? fields.line().number() : answersAll;
        rules.add(new Rule(fields.line().number(), scope, delay, fault, answer));
    }

    private static RuleAnswer answer(LineFields fields) {
        if (ANSWERS.stream().filter(fields::has).count() > 1) {
            fields.add("answers twice; give one of " + String.join(", ", ANSWERS));
        }
        var text = fields.text("answer");
        var choice = fields.count("choice");
        var logs = fields.numbers("log-probabilities");
        if (text.isPresent()) {
            return RuleAnswer.text(text.get());
        }
        if (choice.isPresent()) {
            return RuleAnswer.choice(choice.getAsInt());
        }
        return logs.isEmpty() ? RuleAnswer.NONE : RuleAnswer.logProbabilities(logs);
    }

    private static Fault fault(LineFields fields) {
        var times = fields.count("fail-times");
        var kind = fields.text("fail");
        var message = fields.text("message");
        if (kind.isEmpty()) {
            if (times.isPresent() || message.isPresent()) {
                fields.add("has \"fail-times\" or \"message\", but no \"fail\"");
            }
            return Fault.NONE;
        }
        var known = labels(
                ModelException.Kind.RETRIABLE,
                ModelException.Kind.FATAL_FOR_REQUEST,
                ModelException.Kind.FATAL_FOR_RUN);
        var found = known.get(kind.get());
        if (found == null) {
            fields.addUnknown("failure", kind.get(), known.keySet());
            return Fault.NONE;
        }
        return new Fault(found, times.orElse(Fault.ALWAYS), message.orElse("A failure that the script plans."));
    }

    @SafeVarargs
    private static <E extends Enum<E>> SortedMap<String, E> labels(E... values) {
        var labels = new TreeMap<String, E>();
        for (var value : values) {
            labels.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
        }
        return labels;
    }
}
