package nudge.notebooks;

import java.util.List;
import java.util.regex.Pattern;

/** What a plain text says, whoever answered, however its lines are broken, and however long it took; as in shipped.py. */
final class Canonical {
    private static final List<Pattern> LEFT_OUT = List.of(
            // Recorded answers have no floor, as nothing of them was asked twice, and no tokens to divide by.
            Pattern.compile("text-token\\s+[+-]?[.\\d]+,?\\s|(?:all|most|they\\s+do\\s+not)\\s+agree\\s+in\\s+sign"),
            Pattern.compile("A/A floor: .*?(?:\\]|\\)|twice)\\.(?=\\s|$)", Pattern.DOTALL),
            Pattern.compile("A/A floor .*?(?=\\S+\\s+\\d+ of \\d+ picks flip\\b)", Pattern.DOTALL),
            // What was tried on the same items before is a matter of the store, not of the run.
            Pattern.compile(
                    "(?:!\\s+)?\\d+\\s+wordings\\s+have\\s+been\\s+tried\\b.*?no\\s+wording\\s+was\\s+tried\\s+on\\.",
                    Pattern.DOTALL),
            Pattern.compile("(?: · )?(?<![\\w.])(?:\\d+\\.\\d s|\\d+ ms)\\b"),
            Pattern.compile("^REPLAY(?: of \\d{4}-\\d\\d-\\d\\d)?$", Pattern.MULTILINE),
            Pattern.compile("^ run \\d+ .*\\b(?:done|stopped)\\b.*$", Pattern.MULTILINE),
            Pattern.compile("replay:\\S+ \\[REPLAYED ANSWERS\\]|· REPLAYED ANSWERS: [^·●○!]*"),
            Pattern.compile("“[^”]*…”|smollm2(?=\\s|$)|(?:· )?\\b\\d+ tok\\b|\\bstored\\b(?: ·)?|·"),
            Pattern.compile("[█-▏░▒▓━─┼●]+"));

    private Canonical() {}

    static String of(String text) {
        var said = text;
        for (var pattern : LEFT_OUT) {
            said = pattern.matcher(said).replaceAll(" ");
        }
        return said.replaceAll("\\s+", " ").strip();
    }
}
