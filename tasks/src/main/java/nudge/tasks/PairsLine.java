package nudge.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nudge.data.Sample;

/** One pair of a person's own file. */
record PairsLine(JsonLines.Line line, Problems problems, PairsRead.Seen seen) {
    static final List<String> BETTER = List.of("better", "chosen");
    static final List<String> WORSE = List.of("worse", "rejected");
    static final List<String> PROMPT = List.of("prompt", "question", "input");
    static final List<String> GROUPS = List.of(Comparisons.CATEGORY, Sample.CLUSTER, Sample.UNIT);

    /** The pair; nothing where it is broken (the problems say how) or of no use (what was seen says why). */
    Optional<Comparison> pair() {
        var better = text(BETTER);
        var worse = text(WORSE);
        var prompt = text(PROMPT);
        if (better.isEmpty() || worse.isEmpty()) {
            problems.add(
                    line.number(),
                    (better.isEmpty() ? lacking(BETTER) : lacking(WORSE))
                            + ". A pair has 'prompt', 'better' and 'worse', or whole dialogues 'chosen' and 'rejected'");
            return Optional.empty();
        }
        if (better.get().strip().equals(worse.get().strip())) {
            return leftOut("both replies are the same");
        }
        return prompt.isPresent() && !prompt.get().isBlank()
                ? replies(prompt.get(), better.get(), worse.get())
                : dialogues(Conversation.of(better.get()), Conversation.of(worse.get()));
    }

    private static String lacking(List<String> names) {
        return "neither '" + String.join("' nor '", names) + "' is there as a text";
    }

    /** The text under the first of these names that is there; messages of roles are put into one text. */
    private Optional<String> text(List<String> names) {
        for (var name : names) {
            var value = line.object().path(name);
            if (value.isTextual()) {
                seen.taken(names, name);
                return Optional.of(value.textValue());
            }
            if (value.isArray()
                    && value.size() > 0
                    && value.get(0).path("content").isTextual()) {
                seen.taken(names, name);
                return Optional.of(messages(value));
            }
        }
        return Optional.empty();
    }

    private static String messages(JsonNode list) {
        var out = new StringBuilder();
        list.forEach(message -> out.append(
                        message.path("role").asText().equals("assistant") ? "\n\nAssistant: " : "\n\nHuman: ")
                .append(message.path("content").asText()));
        return out.toString();
    }

    /** A prompt and two replies; replies that repeat the conversation are cut to what they add. */
    private Optional<Comparison> replies(String prompt, String better, String worse) {
        var conversation = Conversation.of(prompt);
        if (!conversation.awaitsReply()) {
            return leftOut("the prompt does not end with a person's turn");
        }
        var one = Conversation.of(better);
        var other = Conversation.of(worse);
        if (one.said().size() > 1 || other.said().size() > 1) {
            return dialogues(one, other);
        }
        return made(prompt, reply(better), reply(worse));
    }

    private static String reply(String text) {
        var said = Conversation.of(text).said();
        return said.isEmpty() ? "" : said.get(0).text();
    }

    private Optional<Comparison> dialogues(Conversation better, Conversation worse) {
        if (better.awaitsReply()
                || worse.awaitsReply()
                || better.said().isEmpty()
                || worse.said().isEmpty()) {
            return leftOut("a dialogue ends without a reply");
        }
        if (better.said().size() < 2 || worse.said().size() < 2) {
            return leftOut("there is no turn before the reply");
        }
        if (!better.before().equals(worse.before())) {
            return leftOut("the dialogues part before their last reply");
        }
        return made(better.before(), better.last(), worse.last());
    }

    private Optional<Comparison> made(String input, String better, String worse) {
        if (better.isEmpty() || worse.isEmpty()) {
            return leftOut("a reply is empty");
        }
        if (better.equals(worse)) {
            return leftOut("both replies are the same");
        }
        return Optional.of(new Comparison(id(), input, better, worse, groups()));
    }

    private Optional<Comparison> leftOut(String why) {
        seen.leftOut(line.number(), why);
        return Optional.empty();
    }

    private String id() {
        var id = line.object().path("id").asText("").strip();
        return id.isEmpty() ? "line-" + line.number() : id;
    }

    private Map<String, String> groups() {
        var groups = new TreeMap<String, String>();
        GROUPS.forEach(name -> {
            var value = line.object().path(name).asText("").strip();
            if (!value.isEmpty()) {
                groups.put(name, value);
            }
        });
        return groups;
    }
}
