package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Nearest;
import nudge.view.Listing;
import nudge.view.Showable;
import nudge.view.Style;

/** What the verbs do, each with an example that runs as it stands. */
final class Help {
    /** One verb. */
    record Entry(String verb, String form, String does, String example) {}

    static final List<Entry> ENTRIES = List.of(
            entry("use", "use(\"MODEL\")", "makes a model the session's own", "use(\"sim:\")"),
            entry("ask", "ask(\"QUESTION\", Q, ...)", "one question, answers side by side", "ask(\"Who left?\", Q)"),
            entry("chat", "chat(CONDITION)", "a conversation under a condition", "chat(Q).say(\"Who left?\")"),
            entry(
                    "run",
                    "run(TASK, Q, ...)",
                    "a task's samples under conditions, live",
                    "run(task(\"bbq-mini\").limit(8))"),
            entry(
                    "fresh",
                    "fresh(TASK, Q, ...)",
                    "as run, asking everything anew",
                    "fresh(task(\"bbq-mini\").limit(4))"),
            entry("show", "show(RUN)", "a stored run: its number, its name, \"last\"", "show(\"last\")"),
            entry("runs", "runs()", "all stored runs", "runs()"),
            entry("compare", "compare(RUN, A, B)", "paired differences B - A", "compare(show(\"last\"), Q, Q_IF)"),
            entry("flips", "flips(RUN, A, B)", "the items whose answer changed", "flips(show(\"last\"), Q, Q_IF)"),
            entry(
                    "preview",
                    "preview(TASK, Q, ...)",
                    "the exact prompts, before a run",
                    "preview(task(\"bbq-mini\"), Q, Q_IF)"),
            entry("replay", "replay(\"RUN\")", "a stored run again, without a model", "replay(\"last\")"),
            entry("resume", "resume(RUN)", "goes on with a stopped run", "resume(\"last\")"),
            entry("tasks", "tasks(), task(\"NAME\")", "what can be asked", "tasks()"),
            entry("models", "models(), model(\"REF\")", "what can answer", "models()"),
            entry("conditions", "conditions(), condition(\"NAME\")", "what can be nudged", "conditions()"),
            entry("prompts", "prompts(\"PACK\")", "other words: a folder or a JSON file", "prompts(\"built-in\")"),
            entry(
                    "intervention",
                    "intervention(\"NAME\", CHANGE)",
                    "a nudge of one's own",
                    "Q.with(intervention(\"mine\", (prompt, words) -> prompt.append(\"mine\", \"Think.\")))"),
            entry(
                    "register",
                    "register(NUDGE)",
                    "makes a nudge known by its name",
                    "register(intervention(\"brief\", (prompt, words) -> prompt.append(\"brief\", \"Be brief.\")))"),
            entry("help", "help(), help(\"VERB\")", "this", "help(\"run\")"));

    private Help() {}

    private static Entry entry(String verb, String form, String does, String example) {
        return new Entry(verb, form, does, example);
    }

    static List<String> verbs() {
        return ENTRIES.stream().map(Entry::verb).toList();
    }

    /** What can be asked about: verbs, and everything public by its name. */
    static List<String> topics() {
        return verbs();
    }

    static Showable overview() {
        return Showable.of(Help::overview);
    }

    private static List<String> overview(Style style) {
        var rows = ENTRIES.stream()
                .map(entry -> List.of(entry.form(), entry.does()))
                .toList();
        var lines = new ArrayList<>(Listing.of(style, List.of("VERB", "WHAT IT DOES"), rows));
        lines.add("");
        lines.add("A first run:  " + example("run"));
        lines.add("Options are chained on the noun: limit(50), seed(7), where(\"ambig\"). help(\"run\") says more.");
        return lines;
    }

    static Showable verb(String name) {
        var entry = ENTRIES.stream()
                .filter(each -> each.verb().equals(name))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown("verb", name, verbs()));
        return Showable.of(style -> List.of(entry.form(), "  " + entry.does() + ".", "  Example: " + entry.example()));
    }

    private static String example(String verb) {
        return ENTRIES.stream()
                .filter(each -> each.verb().equals(verb))
                .map(Entry::example)
                .findFirst()
                .orElse("");
    }
}
