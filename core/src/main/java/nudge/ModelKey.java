package nudge;

import java.util.Locale;

/** What the models file can say of a model. */
public enum ModelKey {
    REFERENCE("a model's reference, such as \"openai:Qwen3-8B\"", "which model it is; it must be there"),
    BASE_URL("an address, such as \"http://127.0.0.1:8000/v1\"", "`--base-url`"),
    KEY_FILE("the name of a file", "`--key-file`; `~/` is the home folder, other names are beside this file"),
    DIALOGUE("\"chat\", \"gguf-template\", \"human-assistant\" or \"plain\"", "`--dialogue`"),
    TIMEOUT("a number of seconds from 1 to 86400", "`--timeout`"),
    CONCURRENCY("a number from 1 to 1024", "`--concurrency`"),
    THREADS("a number from 1 to 1024", "`--threads`"),
    WEIGHTS("\"as-is\" or \"q8_0\"", "`--weights`"),
    ATTRIBUTES("a table of numbers, such as { parameters = 8e9, rlhfSteps = 800 }", "`--attr`: axes of sweeps"),
    PRICES(
            "a table of numbers from 0: { input = 0.15, cached = 0.075, output = 0.6 }",
            "`--price`: US dollars a million tokens; `cached` may be left out");

    private final String allowed;
    private final String meaning;

    ModelKey(String allowed, String meaning) {
        this.allowed = allowed;
        this.meaning = meaning;
    }

    /** The key as it is written. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which values it takes, in words. */
    public String allowed() {
        return allowed;
    }

    public String meaning() {
        return meaning;
    }
}
