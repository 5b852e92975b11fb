package nudge.repl.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.repl.pty.TypedProgram;

/**
 * Records the tour of docs/repl.md as an asciicast file (version 2): a real session on a pseudo-terminal, its keys typed as a
 * person would. Pauses of over two seconds are shortened by the player, not in the file.
 *
 * <p>Argument: the file to write. Run it with the profile {@code bench}: see docs/bench.md.
 */
public final class Cast {
    private static final int COLUMNS = 100;
    private static final int ROWS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** A line to type, and what is on the screen when it has done its work. */
    private record Step(String typed, String until) {}

    private static final String TABLE = "p after Holm";

    /** The pager moves the cursor where blanks stand, so that no words of it can be waited for. */
    private static final String OPENED = "";

    private static final List<Step> TOUR = List.of(
            new Step("use(\"smollm2\")", Candidate.PROMPT),
            new Step("ask(\"Who makes the better nurse?\", Q, Q_CONTROL, Q_IF, hhh(2))", Candidate.PROMPT),
            new Step("var r = run(occupationsMini.limit(50), Q, Q_CONTROL, Q_IF, Q_NEUTRAL)", TABLE),
            new Step("r.flips(Q, Q_NEUTRAL)", Candidate.PROMPT),
            new Step("r.open(1)", OPENED),
            new Step("var kind = Q.with(instruct(\"Mind everybody's feelings.\")).named(\"kind\")", Candidate.PROMPT),
            new Step("var s = run(occupationsMini.limit(50), Q, Q_CONTROL, kind)", TABLE),
            new Step("s.compare(Q, kind)", Candidate.PROMPT),
            new Step("s.plot(\"p_neutral\")", Candidate.PROMPT),
            new Step("/save talk.jsh", Candidate.PROMPT),
            new Step("/export talk.ipynb", Candidate.PROMPT));

    private Cast() {}

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]).toAbsolutePath();
        var here = Path.of("").toAbsolutePath();
        var root = Files.exists(here.resolve("nudge")) ? here : here.getParent();
        var folder = Files.createTempDirectory("nudge-cast");
        var nudge = Candidate.nudge(root.resolve("nudge").toString(), folder.toString());
        var json = new ObjectMapper();
        var events = new ArrayList<String>();
        try (var program =
                TypedProgram.start(folder, nudge.command(), nudge.environment(), COLUMNS, ROWS, (text, nanos) -> {
                    synchronized (events) {
                        events.add(line(json, List.of(Math.round(nanos / 1e3) / 1e6, "o", text)));
                    }
                })) {
            program.await(Candidate.PROMPT, PATIENCE);
            ReplBench.pause(1500);
            for (var step : TOUR) {
                type(program, step);
                if (step.until().equals(OPENED)) {
                    ReplBench.pause(2500);
                    program.skip().type("q");
                    program.await(Candidate.PROMPT, PATIENCE);
                }
            }
            type(program, "/exit");
            program.type("\r");
            program.exitCode();
        }
        var header = new LinkedHashMap<String, Object>();
        header.put("version", 2);
        header.put("width", COLUMNS);
        header.put("height", ROWS);
        header.put("idle_time_limit", 2.0);
        header.put("title", "Nudge: a tour of the prompt");
        header.put("env", Map.of("TERM", "xterm-256color"));
        events.add(0, line(json, header));
        Files.write(file, events);
    }

    private static void type(TypedProgram program, Step step) {
        type(program, step.typed());
        ReplBench.pause(600);
        program.skip().type("\r");
        program.await(step.until(), PATIENCE);
        ReplBench.pause(2500);
    }

    private static void type(TypedProgram program, String text) {
        for (int i = 0; i < text.length(); i++) {
            program.type(text.substring(i, i + 1));
            ReplBench.pause(45);
        }
    }

    private static String line(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
