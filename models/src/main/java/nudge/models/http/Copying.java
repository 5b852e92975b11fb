package nudge.models.http;

import java.util.List;
import java.util.Optional;
import nudge.model.Sampling;
import nudge.prompt.Dialogue;
import nudge.prompt.Message;
import nudge.prompt.Role;

/**
 * The probe: digits, and the beginning of the same digits as the assistant's turn. A model whose turn was really begun
 * goes on with the next digit; one that began a turn of its own says anything else. Digits, so that no words of a prompt
 * stand in code.
 */
final class Copying {
    private static final String BEGUN = "3 9 4 7";
    private static final String NEXT = "2";
    private static final int TOKENS = 4;

    private Copying() {}

    static Asked asked() {
        var dialogue = new Dialogue(List.of(new Message(Role.HUMAN, BEGUN + " " + NEXT + " 8 6 5 1")), BEGUN);
        return new Asked(
                dialogue, TOKENS, List.of(), new Sampling(0, 1, 0, 0), 1, Asked.Detail.ALTERNATIVES, Optional.empty());
    }

    /** The same without the beginning, for servers that refuse one. */
    static Asked unbegun() {
        return asked().of(new Dialogue(asked().dialogue().messages(), ""));
    }

    static boolean goesOn(Said said) {
        return said.text().strip().startsWith(NEXT) || repeats(said);
    }

    /** Some servers go on, and give the beginning back, too: four tokens are too few to write all those digits anew. */
    static boolean repeats(Said said) {
        return said.text().strip().startsWith(BEGUN + " " + NEXT);
    }

    static boolean hasAlternatives(Said said) {
        return said.positions().stream()
                .anyMatch(position -> position.alternatives().size() > 1);
    }
}
