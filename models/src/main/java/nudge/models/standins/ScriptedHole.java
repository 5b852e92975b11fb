package nudge.models.standins;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.model.Request;
import nudge.prompt.Message;
import nudge.prompt.Part;

/**
 * A hole that a script is asked to fill.
 *
 * @param condition in the spelling of {@link ConditionKey}
 * @param before texts of the holes before it
 */
record ScriptedHole(Request request, String condition, Part hole, Map<String, String> before) {
    /** All that stands before it, a line break between turns. */
    String dialogue() {
        var dialogue = request.prompt().before(hole.name(), before);
        return Stream.concat(dialogue.messages().stream().map(Message::text), Stream.of(dialogue.prefix()))
                .collect(Collectors.joining("\n"));
    }

    /** For error messages: {@code hole 'answer' of 'Age/0' under Q+IF (prompt 'main')}. */
    String place() {
        return "hole '" + hole.name() + "' of '" + request.sample().id() + "' under " + request.condition()
                + " (prompt '" + request.promptName() + "')";
    }
}
