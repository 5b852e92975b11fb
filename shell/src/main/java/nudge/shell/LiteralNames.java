package nudge.shell;

import java.util.List;

/** What may stand inside a string literal: models for {@code use("")}, tasks for {@code task("")}. */
@FunctionalInterface
public interface LiteralNames {
    LiteralNames NONE = verb -> List.of();

    /**
     * Names for an argument of a method, in the order they are offered, and forms such as {@code gguf:FILE}; empty where
     * nothing is known.
     */
    List<String> names(String verb);
}
