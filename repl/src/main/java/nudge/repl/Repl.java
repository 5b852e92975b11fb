package nudge.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import nudge.data.Nearest;
import nudge.data.NudgeException;
import nudge.data.UsageException;
import nudge.shell.Front;
import nudge.shell.Result;
import nudge.shell.ShellEngine;
import nudge.view.Listing;
import nudge.view.Showable;
import nudge.view.Style;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
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
    private final Stage stage;
    private final Commands commands = new Commands();
    private int exitCode;
    private final Appearance appearance;
    private final TypedText typed;

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
        appearance = new Appearance(options.style(), () -> this.engine.words(), commands::names);
        screen = new Screen(reader, options.clock());
        output = new LineStream(lines -> screen.print(Printed.safe(lines)));
        printout = new Printout(screen, appearance::style, appearance::painter, options.renderer());
        stage = new Stage(reader, screen, printout, options);
        reader.onResize(screen::repaint);
        addCommands();
        reader.setParser(new SnippetParser(engine::needsMore));
        reader.setCompleter(new TabCompleter(engine, commands));
        if (options.config().editing().history() > 0) {
            reader.setVariable(LineReader.HISTORY_FILE, options.history());
        }
        var editing = new Editing(reader, options.config().editing());
        editing.install();
        typed = new TypedText(reader, editing, appearance::painter, appearance::style);
        reader.setHighlighter(typed);
        TabKey.install(reader, engine, printout::style);
        // The prompt is painted first; the engine gets ready while the person reads and types.
        reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> engine.begin() == engine);
    }

    private void addCommands() {
        commands.add("/help", "what can be done here", argument -> help())
                .add("/history", "what was typed before; /history TEXT for lines that hold a text", this::history)
                .add("/stop", "stop what runs, /stop 3 one of several; what is done is kept", this::stop)
                .add("/theme", "colours for which background: dark, light or none", this::theme)
                .add("/exit", "leave; so does Ctrl-D", argument -> Commands.Next.LEAVE);
        stage.addTo(commands);
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

    /** What is shown dimmed behind what is typed, where the history suggests nothing. */
    public void tip(Tip tip) {
        typed.tip(tip);
    }

    /** What shows the runs of a session here. */
    public Front front() {
        return stage.front();
    }

    /** Whether long values are shown on a screen of their own. */
    public void paging(Paging paging) {
        stage.paging(paging);
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
        var interrupts = terminal.handle(Signal.INT, signal -> interrupt());
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
                printout.say(running.stop(OptionalInt.empty()).orElse("Nothing runs. Ctrl-D or /exit leaves."));
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

    private Commands.Next evaluate(String line) {
        if (line.isBlank()) {
            return Commands.Next.PROMPT;
        }
        Result result;
        stage.begin();
        terminal.echo(false);
        try {
            result = engine.evaluate(line);
            result.messages().forEach(printout::message);
        } finally {
            stage.end();
            terminal.echo(true);
            appearance.wordsMayHaveChanged();
        }
        stage.show(result);
        return result.outcome() == Result.Outcome.EXIT ? asked(result.exitCode()) : Commands.Next.PROMPT;
    }

    private void interrupt() {
        if (!stage.cancel()) {
            engine.interrupt();
        }
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

    private Commands.Next stop(String argument) {
        printout.say(running.stop(Argument.number(argument, "/stop 3")).orElse("Nothing runs."));
        return Commands.Next.PROMPT;
    }

    private Commands.Next theme(String name) {
        var themes = List.of("dark", "light", "none");
        if (!themes.contains(name)) {
            throw name.isEmpty()
                    ? new UsageException("Which theme? Type /theme " + String.join(", /theme ", themes) + ".")
                    : Nearest.unknown("theme", name, themes);
        }
        appearance.ink(Style.Ink.valueOf(name.toUpperCase(Locale.ROOT)));
        screen.repaint();
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
