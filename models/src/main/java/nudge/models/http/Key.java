package nudge.models.http;

import nudge.data.UsageException;

/** A key to a server. It is never shown: its text form says where it comes from, and it is struck out of other texts. */
final class Key {
    private static final String MASK = "***";

    /** Shorter ones are placeholders ({@code none}, {@code x}), and striking them out would spoil messages. */
    private static final int LEAST_SECRET = 6;

    private final String secret;
    private final String source;

    private Key(String secret, String source) {
        this.secret = secret;
        this.source = source;
    }

    /**
     * A key as it was found.
     *
     * @param source where, for messages: {@code the variable OPENAI_API_KEY}
     * @throws UsageException where it can be no key, without telling it
     */
    static Key of(String text, String source) {
        var secret = text.strip();
        if (secret.isEmpty() || secret.chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
            throw new UsageException("The key in " + source + " is "
                    + (secret.isEmpty() ? "empty" : "more than one word, or has signs that no key has")
                    + ". Put the key there and nothing else.");
        }
        return new Key(secret, source);
    }

    /** The key itself, for the header of a request only. */
    String secret() {
        return secret;
    }

    String source() {
        return source;
    }

    boolean isIn(String text) {
        return secret.length() >= LEAST_SECRET && text.contains(secret);
    }

    /** The text without the key. */
    String masked(String text) {
        return isIn(text) ? text.replace(secret, MASK) : text;
    }

    @Override
    public String toString() {
        return "key from " + source;
    }
}
