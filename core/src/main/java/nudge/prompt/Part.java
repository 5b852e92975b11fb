package nudge.prompt;

import java.util.List;

/** A piece of a turn: fixed text, or a hole that the model fills. */
public sealed interface Part permits Part.Text, Part.Generate, Part.Choose {

    /** The name of a hole or the slot of a text. */
    String name();

    /** The fixed text; empty for a hole. */
    String text();

    /** Whether the model fills this part. */
    boolean isHole();

    /** What the part offers to choose from; empty unless it is a choice. */
    default List<Option> options() {
        return List.of();
    }

    /**
     * Fixed text.
     *
     * @param name the slot, such as {@code question} or {@code instruction}: what interventions refer to
     */
    record Text(String name, String text) implements Part {
        @Override
        public boolean isHole() {
            return false;
        }
    }

    /**
     * A hole for text the model writes.
     *
     * @param name unique in its prompt, such as {@code reasoning}
     * @param maxTokens at most so many tokens are written
     * @param stop strings at which writing ends; they are not part of the answer
     */
    record Generate(String name, int maxTokens, List<String> stop) implements Part {
        public Generate {
            stop = List.copyOf(stop);
            if (maxTokens < 1) {
                throw new IllegalArgumentException(
                        "Hole '" + name + "' allows " + maxTokens + " tokens; it must allow at least 1.");
            }
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean isHole() {
            return true;
        }
    }

    /**
     * A hole for one of several given continuations, read off their log-probabilities.
     *
     * @param name unique in its prompt, such as {@code answer}
     */
    record Choose(String name, List<Option> options) implements Part {
        public Choose {
            options = List.copyOf(options);
            if (options.size() < 2) {
                throw new IllegalArgumentException(
                        "Hole '" + name + "' has " + options.size() + " options; a choice needs at least 2.");
            }
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean isHole() {
            return true;
        }
    }
}
