package nudge;

import java.util.Locale;

/** What the configuration file can say. */
public enum ConfigKey {
    MODEL("a model's reference, such as \"smollm2\"", "\"smollm2\"", "the model that is used unless another is named"),
    DATA("a list of folders", "[]", "where originals are looked for, behind `--data` and `NUDGE_DATA`"),
    CONCURRENCY("a number from 1 to 1024", "4; 16 over HTTP", "requests in flight at most"),
    PROMPTS("a folder or a JSON file", "\"built-in\"", "the prompt pack, over the built-in one"),
    COLOR("\"auto\", \"always\" or \"never\"", "\"auto\"", "whether there are colours"),
    THEME("\"dark\", \"light\" or \"none\"", "what the terminal says, else \"dark\"", "colours for which background"),
    GLYPHS("\"auto\", \"unicode\" or \"ascii\"", "\"auto\"", "which signs; `auto` goes by the locale"),
    EDITING("\"emacs\" or \"vi\"", "\"emacs\"", "which keys edit"),
    AUTOPAIR("true or false", "true", "whether closing brackets and quotes come along"),
    SUGGEST("true or false", "true", "whether the rest of a line is suggested from the history"),
    HISTORY("a number from 0 to 1000000", "10000", "lines kept for each project"),
    STARTUP("a list of lines", "[]", "Java and commands evaluated before the first prompt"),
    CLASSPATH(
            "a list of jars, folders and Maven names", "[]", "libraries that snippets reach, behind `NUDGE_CLASSPATH`");

    private final String allowed;
    private final String otherwise;
    private final String meaning;

    ConfigKey(String allowed, String otherwise, String meaning) {
        this.allowed = allowed;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    /** The key as it is written. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which values it takes, in words. */
    public String allowed() {
        return allowed;
    }

    /** What holds where it is not said. */
    public String otherwise() {
        return otherwise;
    }

    public String meaning() {
        return meaning;
    }
}
