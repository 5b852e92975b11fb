package nudge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nudge.prompt.Condition;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import nudge.prompt.Words;

/** The prompts of free questions, in the words of the family {@code any}. */
record FreePrompts(PromptPack pack) {
    private static final int ANSWER_TOKENS = 256;
    private static final List<String> STOP = List.of("\n\nHuman:");

    /** The question's prompt under each condition, by name. */
    Map<String, Prompt> of(String question, List<Condition> conditions) {
        var prompts = new LinkedHashMap<String, Prompt>();
        conditions.forEach(condition -> prompts.put(condition.name(), of(question, List.of(), condition)));
        return prompts;
    }

    /** The question's prompt behind a conversation, under a condition. */
    Prompt of(String question, List<Turn> before, Condition condition) {
        var words = words(question);
        var turns = new ArrayList<>(before);
        turns.add(Turn.human(new Part.Text(Prompt.QUESTION, words.text("question"))));
        turns.add(Turn.assistant(new Part.Generate(Prompt.ANSWER, ANSWER_TOKENS, STOP)));
        return condition.apply(new Prompt(turns), words);
    }

    /** A turn that is past, as its question was put under the condition: nudges that frame the whole are not repeated. */
    List<Turn> past(String question, String answer, Condition condition, int number) {
        var asked = of(question, List.of(), condition).turns().stream()
                .filter(turn -> turn.has(Prompt.QUESTION))
                .limit(1)
                .map(turn -> numbered(turn, number));
        return Stream.concat(asked, Stream.of(Turn.assistant(new Part.Text("answer " + number, answer))))
                .toList();
    }

    private static Turn numbered(Turn turn, int number) {
        return new Turn(
                turn.role(),
                turn.parts().stream()
                        .map(part -> (Part) new Part.Text(part.name() + " " + number, part.text()))
                        .toList());
    }

    private Words words(String question) {
        return new Words(pack, "any", Words.Style.OPEN, Map.of("question", question));
    }
}
