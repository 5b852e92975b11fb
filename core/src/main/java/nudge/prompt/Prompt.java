package nudge.prompt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.data.UsageException;

/**
 * An immutable list of turns whose holes a model fills in order. Interventions are functions on prompts; whatever is
 * shown, hashed, cached or sent is this.
 */
public record Prompt(List<Turn> turns) {
    /** The slot that instructions follow. */
    public static final String QUESTION = "question";
    /** The slot that asks for an answer where the question is told before; instructions stand in front of it. */
    public static final String ASK = "ask";
    /** The hole that is scored. */
    public static final String ANSWER = "answer";
    /** The hole for a chain of thought. */
    public static final String REASONING = "reasoning";

    public Prompt {
        turns = List.copyOf(turns);
        var names = new HashSet<String>();
        turns.stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(Part::isHole)
                .forEach(hole -> {
                    if (!names.add(hole.name())) {
                        throw new IllegalArgumentException(
                                "Two holes are named '" + hole.name() + "'. Names must differ.");
                    }
                });
    }

    public static Prompt of(Turn... turns) {
        return new Prompt(List.of(turns));
    }

    /** These turns in front of everything. */
    public Prompt prepend(List<Turn> front) {
        return new Prompt(Stream.concat(front.stream(), turns.stream()).toList());
    }

    /**
     * The text as a new slot at the end of the turn that asks the question, a blank line before it; where that turn asks in
     * a slot of its own ({@link #ASK}), in front of that.
     */
    public Prompt append(String slot, String text) {
        int at = questionTurn();
        return withTurn(at, turns.get(at).plus(new Part.Text(slot, "\n\n" + text)));
    }

    /** The text as a new slot right behind another, inside its turn. */
    public Prompt insertAfter(String anchor, String slot, String text) {
        for (int i = 0; i < turns.size(); i++) {
            var parts = turns.get(i).parts();
            for (int j = 0; j < parts.size(); j++) {
                if (parts.get(j).name().equals(anchor)) {
                    var more = new ArrayList<>(parts);
                    more.add(j + 1, new Part.Text(slot, text));
                    return withTurn(i, new Turn(turns.get(i).role(), more));
                }
            }
        }
        throw new UsageException("No slot '" + anchor + "' in this prompt. It has: " + slots() + ".");
    }

    /** These turns between the question and the turn that answers. */
    public Prompt beforeAnswer(List<Turn> between) {
        var all = new ArrayList<>(turns);
        all.addAll(answerTurn(), between);
        return new Prompt(all);
    }

    /** Other words in a slot, wherever it stands; unchanged where there is none. */
    public Prompt replace(String slot, String text) {
        return new Prompt(turns.stream().map(turn -> turn.replacing(slot, text)).toList());
    }

    /** Each part changed by a function: for limits of holes and the like. */
    public Prompt mapParts(UnaryOperator<Part> change) {
        return new Prompt(turns.stream()
                .map(turn ->
                        new Turn(turn.role(), turn.parts().stream().map(change).toList()))
                .toList());
    }

    /** All holes in the order they are filled. */
    public List<Part> holes() {
        return turns.stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(Part::isHole)
                .toList();
    }

    public Optional<Part> hole(String name) {
        return holes().stream().filter(hole -> hole.name().equals(name)).findFirst();
    }

    /** The names of all fixed texts, in order. */
    public List<String> slots() {
        return turns.stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(part -> !part.isHole())
                .map(Part::name)
                .toList();
    }

    /** The texts of this prompt that another one has not, in order. */
    public List<Part> added(Prompt to) {
        var there = to.turns.stream().flatMap(turn -> turn.parts().stream()).collect(Collectors.toSet());
        return turns.stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(part -> !part.isHole() && !there.contains(part))
                .toList();
    }

    /** What stands before a hole, with the holes before it filled. */
    public Dialogue before(String hole, Map<String, String> fills) {
        var messages = new ArrayList<Message>();
        for (var turn : turns) {
            var text = new StringBuilder();
            for (var part : turn.parts()) {
                if (part.isHole() && part.name().equals(hole)) {
                    return new Dialogue(messages, text.toString());
                }
                text.append(part.isHole() ? fills.getOrDefault(part.name(), "") : part.text());
            }
            messages.add(new Message(turn.role(), text.toString()));
        }
        throw new UsageException("No hole '" + hole + "' in this prompt. It has: "
                + holes().stream().map(Part::name).toList() + ".");
    }

    private Prompt withTurn(int at, Turn turn) {
        var all = new ArrayList<>(turns);
        all.set(at, turn);
        return new Prompt(all);
    }

    private int questionTurn() {
        int last = -1;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).has(QUESTION)) {
                return i;
            }
            last = turns.get(i).role() == Role.HUMAN ? i : last;
        }
        if (last < 0) {
            throw new UsageException("This prompt has no human turn to add words to.");
        }
        return last;
    }

    private int answerTurn() {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).hasHole()) {
                return i;
            }
        }
        throw new UsageException("This prompt has no hole for an answer.");
    }
}
