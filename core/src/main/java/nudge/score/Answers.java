package nudge.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.model.Completion;
import nudge.prompt.Prompt;

/**
 * All prompts of one sample under one condition and what came back.
 *
 * @param byPrompt by prompt name; each list has one entry a chain
 */
public record Answers(SortedMap<String, List<Answer>> byPrompt) {
    /** One prompt as it was sent, and its completion. */
    public record Answer(Prompt prompt, Completion completion) {}

    public Answers {
        var copy = new TreeMap<String, List<Answer>>();
        byPrompt.forEach((name, answers) -> copy.put(name, List.copyOf(answers)));
        byPrompt = Collections.unmodifiableSortedMap(copy);
    }

    /** All chains of the named prompt; empty where there is none. */
    public List<Answer> of(String prompt) {
        return byPrompt.getOrDefault(prompt, List.of());
    }

    public List<Answer> all() {
        var all = new ArrayList<Answer>();
        byPrompt.values().forEach(all::addAll);
        return List.copyOf(all);
    }
}
