package nudge.models.standins;

import java.util.SplittableRandom;
import java.util.StringJoiner;
import nudge.model.Request;
import nudge.prompt.Prompt;

/** What a simulated model writes: answers, refusals, and filler that nobody takes for thought. */
record SimText(SimSettings settings, Request request) {
    private static final String[] FILLER = {
        "lorem",
        "ipsum",
        "dolor",
        "sit",
        "amet",
        "consectetur",
        "adipiscing",
        "elit",
        "sed",
        "eiusmod",
        "tempor",
        "magna"
    };
    private static final int LEAST_WORDS = 8;
    private static final int MOST_WORDS = 24;

    /** Words without sense, marked as simulated; another text for each condition, chain and seed. */
    String filler(String hole) {
        var generator = generator(hole);
        var words = new StringJoiner(" ", "[simulated text] ", ".");
        for (int left = generator.nextInt(LEAST_WORDS, MOST_WORDS + 1); left > 0; left--) {
            words.add(FILLER[generator.nextInt(FILLER.length)]);
        }
        return words.toString();
    }

    /** The answer as it goes on behind a prefix. */
    String answer(SimAnswer answer, String hole, String prefix) {
        var listing = Listing.of(request.prompt());
        var kind = generator(hole).nextDouble();
        var refusal = settings.at(SimKey.REFUSAL);
        if (kind < refusal) {
            return behind(prefix, "I'm sorry, but I can't answer that.");
        }
        if (kind < refusal + settings.at(SimKey.UNPARSED)) {
            return behind(prefix, named(0, listing) + " or " + named(1, listing) + ".");
        }
        return chosen(answer.written(listing), listing, prefix);
    }

    private String chosen(int choice, Listing listing, String prefix) {
        if (prefix.endsWith("(") && listing == Listing.LETTERS) {
            return named(choice, listing).substring(1);
        }
        return behind(prefix, named(choice, listing));
    }

    private String named(int choice, Listing listing) {
        return listing == Listing.LETTERS
                ? "(" + (char) ('a' + choice) + ")"
                : request.sample().choices().get(choice).strip();
    }

    private static String behind(String prefix, String text) {
        return prefix.isEmpty() || "([\"\u201c".indexOf(prefix.charAt(prefix.length() - 1)) >= 0 ? text : " " + text;
    }

    private SplittableRandom generator(String hole) {
        return new Draws(settings.seed())
                .generator(
                        "text",
                        hole,
                        request.sample().id(),
                        request.condition(),
                        request.promptName(),
                        request.chain(),
                        request.seed());
    }

    /** Whether the hole is one for an answer: the sample has choices, and the hole is not for reasoning. */
    boolean answers(String hole) {
        return request.sample().choices().size() > 1 && !hole.equals(Prompt.REASONING);
    }
}
