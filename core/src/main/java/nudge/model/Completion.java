package nudge.model;

import java.util.List;
import java.util.Optional;

/**
 * A prompt's holes, filled.
 *
 * @param fills in the order of the holes; fewer than the prompt has only where {@link #absent} says so
 * @param tokens what it cost
 * @param durationMillis wall time, without waiting in a queue
 * @param notes what a record must say besides: a degraded mode, a boundary that moved
 */
public record Completion(List<Fill> fills, Tokens tokens, long durationMillis, List<String> notes) {
    /**
     * Token counts.
     *
     * @param prompt tokens the prompts held
     * @param evaluated prompt tokens that were really computed, the rest came from a kept prefix
     * @param generated tokens written
     */
    public record Tokens(long prompt, long evaluated, long generated) {
        public static final Tokens NONE = new Tokens(0, 0, 0);

        /** In and out together. */
        public long all() {
            return prompt + generated;
        }

        /** Prompt tokens that were kept from an earlier request. */
        public long cached() {
            return prompt - evaluated;
        }

        public Tokens plus(Tokens other) {
            return new Tokens(prompt + other.prompt, evaluated + other.evaluated, generated + other.generated);
        }
    }

    public Completion {
        fills = List.copyOf(fills);
        notes = List.copyOf(notes);
    }

    /** An item the model has no answer for (a replayed file without its line): not an error, and not scored. */
    public static Completion absentAnswer() {
        return new Completion(List.of(), Tokens.NONE, 0, List.of());
    }

    public boolean absent() {
        return fills.isEmpty();
    }

    public Optional<Fill> fill(String hole) {
        return fills.stream().filter(fill -> fill.hole().equals(hole)).findFirst();
    }
}
