package nudge.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nudge.RunHandle;
import nudge.data.NudgeException;
import nudge.shell.Front;
import nudge.shell.Result;
import nudge.shell.ShellEngine;
import nudge.view.Listing;
import nudge.view.Showable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/**
 * Reads snippets at a prompt, evaluates them and shows what came of them. The thread that calls {@link #loop} reads and
 * waits for snippets; runs go on behind it and write through the screen.
 */
public final class Repl implements AutoCloseable {
    private final Terminal terminal;
    private final ShellEngine engine;
    private final ReplOptions options;
    private volatile Running running = Running.NONE;
    private final PromptReader reader;
    private final Screen screen;
    private final LineStream output;
    private final Printout printout;
    private final RunsScreen runs;
    private final Commands commands = new Commands();
    private int exitCode;

    /** Over a terminal that the caller closes. */
    public Repl(Terminal terminal, ShellEngine engine, ReplOptions options) {
        this.terminal = terminal;
        this.engine = engine;
        this.options = options;
        try {
            reader = new PromptReader(terminal, "nudge");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        screen = new Screen(reader, options.clock());
        output = new LineStream(lines -> screen.print(Printed.safe(lines)));
        printout = new Printout(screen, options.style(), options.renderer());
        runs = new RunsScreen(screen, printout::style, options.clock());
        reader.onResize(screen::repaint);
        addCommands();
        reader.setParser(new SnippetParser(engine::needsMore));
        reader.setCompleter(new TabCompleter(engine, commands));
        reader.option(Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(Option.HISTORY_REDUCE_BLANKS, false);
        reader.option(Option.CASE_INSENSITIVE, false);
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ...> ");
        reader.setVariable(LineReader.HISTORY_FILE, options.history());
        reader.setVariable(LineReader.LIST_MAX, 60);
        // The prompt is painted first; the engine gets ready while the person reads and types.
        reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> engine.begin() == engine);
    }

    private void addCommands() {
        commands.add("/help", "what can be done here", argument -> help())
                .add("/history", "what was typed before; /history TEXT for lines that hold a text", this::history)
                .add("/stop", "stop the running run; what is done is kept", argument -> stop())
                .add("/exit", "leave; so does Ctrl-D", argument -> Commands.Next.LEAVE);
    }

    /** Adds a command that shows something. */
    public Repl command(String name, String description, Supplier<Showable> shown) {
        commands.add(name, description, argument -> {
            printout.lines(shown.get().lines(printout.style()));
            return Commands.Next.PROMPT;
        });
        return this;
    }

    /** What Ctrl-C at an empty prompt and {@code /stop} stop. */
    public void running(Running runs) {
        running = runs;
    }

    /** What shows the runs of a session here. */
    public Front front() {
        return runs;
    }

    /** Prints whole lines above the prompt: where the program's own streams go while {@link #loop} runs. */
    public PrintStream output() {
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }

    /** Prints above the prompt what a snippet printed. */
    public void print(String text) {
        output.print(text);
    }

    /** What a snippet ended the session with, and the person agreed to; else 0. */
    public int exitCode() {
        return exitCode;
    }

    /** Reads and evaluates until the person leaves. */
    public void loop() {
        var interrupts = terminal.handle(Signal.INT, signal -> engine.interrupt());
        var resizes = terminal.handle(Signal.WINCH, signal -> reader.resized());
        try {
            options.greeting().forEach(printout::say);
            screen.flush();
            var next = Commands.Next.PROMPT;
            while (next == Commands.Next.PROMPT) {
                next = once();
                output.end();
                screen.flush();
            }
        } finally {
            terminal.handle(Signal.INT, interrupts);
            terminal.handle(Signal.WINCH, resizes);
        }
    }

    private Commands.Next once() {
        try {
            var line = reader.readLine(printout.bold("nudge> "));
            return Commands.isCommand(line) ? command(line) : evaluate(line);
        } catch (UserInterruptException e) {
            if (e.getPartialLine().isBlank()) {
                printout.say(running.stop().orElse("Nothing runs. Ctrl-D or /exit leaves."));
            }
            return Commands.Next.PROMPT;
        } catch (EndOfFileException e) {
            return Commands.Next.LEAVE;
        }
    }

    private Commands.Next command(String line) {
        try {
            return commands.run(line);
        } catch (NudgeException e) {
            printout.complain(String.valueOf(e.getMessage()));
            return Commands.Next.PROMPT;
        }
    }

    /** A run that has just begun shows itself; its value would be an empty table. */
    private Commands.Next evaluate(String line) {
        if (line.isBlank()) {
            return Commands.Next.PROMPT;
        }
        int begun = runs.begun();
        Result result;
        terminal.echo(false);
        try {
            result = engine.evaluate(line);
            result.messages().forEach(printout::message);
            if (runs.begun() == begun || !(result.value() instanceof RunHandle)) {
                printout.lines(engine.shown(() -> printout.shown(result)));
            }
        } finally {
            terminal.echo(true);
        }
        return result.outcome() == Result.Outcome.EXIT ? asked(result.exitCode()) : Commands.Next.PROMPT;
    }

    /** Asks whether to leave. */
    private Commands.Next asked(int code) {
        output.end();
        screen.flush();
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        try {
            var answer = reader.readLine("The snippet wants to end the session with code " + code + ". Leave? [y/N] ");
            if (!answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
                return Commands.Next.PROMPT;
            }
            exitCode = code;
            return Commands.Next.LEAVE;
        } finally {
            reader.setVariable(LineReader.DISABLE_HISTORY, false);
        }
    }

    private Commands.Next stop() {
        printout.say(running.stop().orElse("Nothing runs."));
        return Commands.Next.PROMPT;
    }

    private Commands.Next help() {
        printout.lines(Listing.of(printout.style(), List.of("COMMAND", "WHAT IT DOES"), commands.descriptions()));
        printout.say(
                "help() tells of the verbs. TAB completes, Ctrl-C stops a run or a snippet, Ctrl-R searches what was"
                        + " typed, Ctrl-D leaves.");
        return Commands.Next.PROMPT;
    }

    private Commands.Next history(String text) {
        for (var entry : reader.getHistory()) {
            if (entry.line().contains(text)) {
                printout.lines(List.of(entry.line()));
            }
        }
        return Commands.Next.PROMPT;
    }

    /** Takes the status rows away. */
    @Override
    public void close() {
        screen.close();
    }
}
