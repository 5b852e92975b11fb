package nudge.run;

import java.util.Locale;
import nudge.model.Completion.Tokens;

/**
 * Tells how many tokens requests will take, by those that were counted for the same model; before any was, by their
 * characters. Thread-safe.
 */
final class TokenGauge {
    /** English text, by the usual vocabularies. */
    static final double CHARACTERS_A_TOKEN = 4;

    /** No text that is asked in earnest has fewer. */
    private static final double FEWEST_CHARACTERS_A_TOKEN = 2;

    private long characters;
    private double most;
    private Tokens read = Tokens.NONE;
    private final Written choosing = new Written();
    private final Written writing = new Written();

    /** Tokens written by requests of one kind. */
    private static final class Written {
        long answers;
        long tokens;
    }

    /** One answer whose tokens the model counted; others say nothing. */
    synchronized void add(PromptSize size, Tokens tokens) {
        if (tokens.prompt() > 0 && size.characters() > 0) {
            characters += size.characters();
            read = read.plus(tokens);
            most = Math.max(most, (double) tokens.prompt() / size.characters());
            var kind = size.writes() ? writing : choosing;
            kind.answers++;
            kind.tokens += tokens.generated();
        }
    }

    /** What a request is likely to take; all of its prompt as if none was kept. */
    synchronized Tokens likely(PromptSize size) {
        var kind = size.writes() ? writing : choosing;
        long out = kind.answers == 0 ? most(size) : Math.round((double) kind.tokens / kind.answers);
        long in = in(size, characters == 0 ? 1 / CHARACTERS_A_TOKEN : (double) read.prompt() / characters);
        return new Tokens(in, in, out);
    }

    /** As {@link #likely}, with as much read as the worst prompt so far by its length, and as much written as may be. */
    synchronized Tokens atMost(PromptSize size) {
        long in = in(size, most == 0 ? 1 / FEWEST_CHARACTERS_A_TOKEN : most);
        return new Tokens(in, in, most(size));
    }

    private static long most(PromptSize size) {
        return Math.max(1, size.limit());
    }

    private static long in(PromptSize size, double each) {
        return (long) Math.ceil(size.characters() * each);
    }

    /** Where it has its numbers from: {@code by 64 answers of this model}. */
    synchronized String basis() {
        long answers = choosing.answers + writing.answers;
        if (answers == 0) {
            return String.format(
                    Locale.ROOT,
                    "by %.0f characters a token and all the text that may be written, since nothing is known yet",
                    CHARACTERS_A_TOKEN);
        }
        return "by " + answers + (answers == 1 ? " answer" : " answers") + " of this model in the store";
    }
}
