package nudge.repl.bench;

import java.util.List;
import java.util.Map;

/**
 * A program that reads snippets at a prompt.
 *
 * @param prompt what stands before what is typed
 * @param expression types a sum whose value is told apart from what was typed
 * @param beginning what TAB completes, and what it comes to
 * @param loop never ends by itself
 */
record Candidate(
        String name,
        List<String> command,
        Map<String, String> environment,
        String prompt,
        String expression,
        Beginning beginning,
        String loop) {
    /** What is typed before TAB, and a word that is on the screen only after it. */
    record Beginning(String typed, String completed) {}

    static final String PROMPT = "nudge> ";

    /** The prompt of this project, over folders of its own. */
    static Candidate nudge(String launcher, String folder) {
        return new Candidate(
                "nudge",
                List.of(launcher),
                Map.of("XDG_STATE_HOME", folder, "XDG_DATA_HOME", folder, "XDG_CONFIG_HOME", folder),
                PROMPT,
                "%d+%d",
                new Beginning("System.getProp", "System.getPropert"),
                "while (true);");
    }

    static Candidate jshell(String java, String folder) {
        return new Candidate(
                "jshell",
                List.of(java + "/bin/jshell", "-J-Djava.util.prefs.userRoot=" + folder),
                Map.of(),
                "jshell> ",
                "%d+%d",
                new Beginning("System.getProp", "System.getPropert"),
                "while (true);");
    }

    static Candidate ipython(String program, String folder) {
        return new Candidate(
                "IPython",
                List.of(program, "--no-banner", "--colors=NoColor", "--TerminalInteractiveShell.term_title=False"),
                Map.of("IPYTHONDIR", folder, "PROMPT_TOOLKIT_NO_CPR", "1"),
                "]:",
                "%d+%d",
                new Beginning("str.capital", "str.capitalize"),
                "while True: pass");
    }
}
