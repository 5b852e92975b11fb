package nudge.models.standins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.model.Request;

/**
 * The answers of a replay file. What is wrong with it is kept until the data set is known, so that all is told at once.
 *
 * @param answers by whose they are
 * @param problems what is wrong with its lines
 * @param unread names of fields that mean nothing here
 */
record Recording(
        Map<RecordedAnswer.Key, RecordedAnswer> answers, Problems problems, List<String> unread, String sha256) {
    private static final List<String> FIELDS =
            List.of("id", "answer", "condition", "choice", "log-probabilities", "prompt", "reasoning");
    private static final List<String> ANSWERS = List.of("answer", "choice", "log-probabilities");

    Recording {
        answers = Map.copyOf(answers);
        unread = List.copyOf(unread);
    }

    static Recording read(Path file) {
        var problems = new Problems(
                "replay file", file, "A line reads {\"id\": \"Age/0\", \"answer\": \"...\", \"condition\": \"Q\"}.");
        var json = JsonLines.read("replay file", file, problems);
        var answers = new HashMap<RecordedAnswer.Key, RecordedAnswer>();
        var unread = new TreeSet<String>();
        for (var line : json.lines()) {
            var fields = new LineFields(line, problems);
            unread.addAll(fields.unknown(FIELDS));
            answer(fields).ifPresent(answer -> {
                var first = answers.putIfAbsent(answer.key(), answer);
                if (first != null) {
                    fields.add(twice(answer.key().id(), fields.text("condition").orElse(""), first.line()));
                }
            });
        }
        return new Recording(answers, problems, new ArrayList<>(unread), json.sha256());
    }

    private static Optional<RecordedAnswer> answer(LineFields fields) {
        var id = fields.name("id").orElse("");
        var text = fields.text("answer");
        var choice = fields.count("choice");
        var logs = fields.numbers("log-probabilities");
        if (id.isBlank()) {
            fields.add("has no \"id\"");
        }
        var given = ANSWERS.stream()
                .filter(fields::has)
                .map(name -> '"' + name + '"')
                .toList();
        if (given.size() != 1) {
            fields.add(
                    given.isEmpty()
                            ? "has none of \"answer\", \"choice\" and \"log-probabilities\""
                            : "has both " + String.join(" and ", given));
        }
        if (id.isBlank() || given.size() != 1 || (text.isEmpty() && choice.isEmpty() && logs.isEmpty())) {
            return Optional.empty();
        }
        var condition = fields.text("condition").map(ConditionKey::spelling).orElse(RecordedAnswer.ANY);
        var key = new RecordedAnswer.Key(id, condition, fields.text("prompt").orElse(RecordedAnswer.ANY));
        return Optional.of(new RecordedAnswer(
                fields.line().number(),
                key,
                text.orElse(""),
                choice.orElse(RecordedAnswer.NONE),
                logs,
                fields.text("reasoning").orElse("")));
    }

    private static String twice(String id, String condition, int first) {
        var under = condition.isEmpty() ? "" : " under '" + condition + "'";
        return "answers '" + id + "'" + under + " again; line " + first + " does so already";
    }

    /** Whether the log-probabilities of its answers were recorded too. */
    boolean hasProbabilities() {
        return answers.values().stream()
                .anyMatch(answer -> !answer.logProbabilities().isEmpty());
    }

    /** The answer of the line that fits a request best: one that names its condition comes before one that names none. */
    Optional<RecordedAnswer> answer(Request request) {
        var id = request.sample().id();
        for (var condition : List.of(ConditionKey.spelling(request.condition()), RecordedAnswer.ANY)) {
            for (var prompt : List.of(request.promptName(), RecordedAnswer.ANY)) {
                var found = answers.get(new RecordedAnswer.Key(id, condition, prompt));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong with its lines, and with them for this data set. */
    Problems against(Dataset dataset) {
        var samples = new HashMap<String, Sample>();
        dataset.samples().forEach(sample -> samples.put(sample.id(), sample));
        var all = problems.copy();
        for (var answer : answers.values()) {
            var sample = samples.get(answer.key().id());
            if (sample == null) {
                all.add(
                        answer.line(),
                        "id '" + answer.key().id() + "' is not in data set '" + dataset.name() + "'"
                                + example(dataset));
            } else if (!answer.logProbabilities().isEmpty()
                    && answer.logProbabilities().size() != sample.choices().size()
                    && answer.logProbabilities().size() != sample.measured()) {
                all.add(
                        answer.line(),
                        answer.logProbabilities().size() + " log-probabilities for the "
                                + sample.choices().size() + " choices of '" + sample.id() + "'");
            } else if (answer.choice() >= sample.choices().size()) {
                all.add(
                        answer.line(),
                        "choice " + answer.choice() + " of '" + sample.id() + "' is not among its "
                                + sample.choices().size() + " choices; choices are 0-based");
            }
        }
        return all;
    }

    private static String example(Dataset dataset) {
        return dataset.samples().isEmpty()
                ? ", which is empty"
                : ", whose ids are such as '" + dataset.samples().get(0).id() + "'";
    }
}
