package nudge.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of evaluating source text: of its last snippet, or of the first that failed.
 *
 * @param outcome how it ended
 * @param shape whether there is a value, and how it came about
 * @param value the live object; null both where there is none and where the value is null
 * @param typeName its static type as Java writes it; empty where there is no value
 * @param name the variable that holds it, such as {@code r} or {@code $3}; may be empty
 * @param messages errors and notes, in order
 * @param exitCode what the session is to end with; 0 where nothing asked for its end
 */
public record Result(
        Outcome outcome,
        Shape shape,
        @Nullable Object value,
        String typeName,
        String name,
        List<Message> messages,
        int exitCode) {
    /** How an evaluation ended. */
    public enum Outcome {
        OK,
        /** More text must follow. */
        INCOMPLETE,
        COMPILE_ERROR,
        RUNTIME_ERROR,
        INTERRUPTED,
        /** The snippet asked to end the session, as by {@code System.exit(3)}. Whoever evaluates decides. */
        EXIT
    }

    /** How a value came about. */
    public enum Shape {
        /** A statement, a definition, an import, or an error: no value. */
        NONE,
        /** {@code 1 + 1} */
        EXPRESSION,
        /** {@code var x = 1 + 1} or {@code x = 2} */
        ASSIGNMENT
    }

    public Result {
        messages = List.copyOf(messages);
    }

    static Result nothing() {
        return new Result(Outcome.OK, Shape.NONE, null, "", "", List.of(), 0);
    }

    static Result failed(Outcome outcome, List<Message> messages) {
        return new Result(outcome, Shape.NONE, null, "", "", messages, 0);
    }

    static Result exit(int code) {
        return new Result(Outcome.EXIT, Shape.NONE, null, "", "", List.of(), code);
    }

    static Result of(Shape shape, @Nullable Object value, String typeName, String name) {
        return new Result(Outcome.OK, shape, value, typeName, name, List.of(), 0);
    }

    Result with(List<Message> more) {
        return new Result(outcome, shape, value, typeName, name, more, exitCode);
    }

    public boolean ok() {
        return outcome == Outcome.OK;
    }

    /** The errors alone. */
    public List<Message> errors() {
        return messages.stream()
                .filter(message -> message.level() == Message.Level.ERROR)
                .toList();
    }
}
