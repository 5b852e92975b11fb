package nudge.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptHash;
import nudge.prompt.Turn;

/**
 * Hashes of prompts: a prompt's is that of its turns' hashes, a turn's that of its role and of all its parts say (slots,
 * texts, holes with their limits, stop strings and options). Turns met again, as those of the HHH prompt, are hashed
 * once. Used by one thread at a time.
 */
public final class Fingerprint {
    private static final int REMEMBERED_TURNS = 1_024;

    private final Map<Turn, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Turn, String> eldest) {
            return size() > REMEMBERED_TURNS;
        }
    };

    /**
     * The hashes of a prompt, 64 hexadecimal digits each.
     *
     * @param turns of its turns, in order
     */
    public record Print(String hash, List<String> turns) {
        public Print {
            turns = List.copyOf(turns);
        }
    }

    /** The prompt's hash: 64 hexadecimal digits. */
    public String of(Prompt prompt) {
        return print(prompt).hash();
    }

    /** The prompt's hash and those of its turns. */
    public Print print(Prompt prompt) {
        var turns = prompt.turns().stream().map(this::of).toList();
        return new Print(PromptHash.of(turns), turns);
    }

    private String of(Turn turn) {
        var hash = known.get(turn);
        if (hash == null) {
            hash = PromptHash.of(words(turn));
            known.put(turn, hash);
        }
        return hash;
    }

    private static List<String> words(Turn turn) {
        var words = new ArrayList<String>();
        words.add(turn.role().name());
        for (var part : turn.parts()) {
            if (!part.isHole()) {
                words.addAll(List.of("text", part.name(), part.text()));
            } else if (part instanceof Part.Generate hole) {
                words.addAll(List.of("generate", hole.name(), Integer.toString(hole.maxTokens())));
                words.add(Integer.toString(hole.stop().size()));
                words.addAll(hole.stop());
            } else {
                words.addAll(List.of(
                        "choose", part.name(), Integer.toString(part.options().size())));
                part.options()
                        .forEach(option -> words.addAll(List.of(option.text(), Integer.toString(option.choice()))));
            }
        }
        return words;
    }
}
