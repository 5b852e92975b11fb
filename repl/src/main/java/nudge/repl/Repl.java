package nudge.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nudge.data.NudgeException;
import nudge.shell.Front;
import nudge.shell.Message;
import nudge.shell.Result;
import nudge.shell.ShellEngine;
import nudge.view.Listing;
import nudge.view.Prose;
import nudge.view.Style;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

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
    private final Commands commands = new Commands();

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

    /** Adds a command of the program's own. */
    public Repl command(String name, String description, Runnable action) {
        commands.add(name, description, argument -> {
            action.run();
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
        return new RunsScreen(screen, this::style, options.clock());
    }

    /** Prints whole lines above the prompt: where the program's own streams go while {@link #loop} runs. */
    public PrintStream output() {
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }

    /** Reads and evaluates until the person leaves. */
    public void loop() {
        var interrupts = terminal.handle(Signal.INT, signal -> interrupt());
        var resizes = terminal.handle(Signal.WINCH, signal -> reader.resized());
        try {
            options.greeting().forEach(this::say);
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
            var line = reader.readLine(prompt());
            return Commands.isCommand(line) ? command(line) : evaluate(line);
        } catch (UserInterruptException e) {
            if (e.getPartialLine().isBlank()) {
                say(running.stop().orElse("Nothing runs. Ctrl-D or /exit leaves."));
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
            Prose.lines(style(), String.valueOf(e.getMessage())).forEach(part -> screen.print(red(part)));
            return Commands.Next.PROMPT;
        }
    }

    private Commands.Next evaluate(String line) {
        if (line.isBlank()) {
            return Commands.Next.PROMPT;
        }
        terminal.echo(false);
        try {
            show(engine.evaluate(line));
        } finally {
            terminal.echo(true);
        }
        return Commands.Next.PROMPT;
    }

    private void show(Result result) {
        result.messages().forEach(this::show);
        switch (result.shape()) {
            case EXPRESSION -> screen.print(options.renderer().lines(result.value(), style()));
            case ASSIGNMENT -> {
                var name = result.name() + " = ";
                screen.print(name
                        + options.renderer().line(result.value(), style().withWidth(screen.columns() - name.length())));
            }
            case NONE -> {}
        }
    }

    private void show(Message message) {
        for (var line : Prose.lines(style(), message.headline())) {
            screen.print(message.level() == Message.Level.ERROR ? red(line) : line);
        }
        screen.print(message.excerpt().lines());
        message.details().forEach(this::say);
    }

    private void say(String text) {
        screen.print(Prose.lines(style(), text));
    }

    private void interrupt() {
        if (engine.interrupt() == ShellEngine.Stop.ABANDONED) {
            say("The snippet does not stop; it is left behind on a thread of its own.");
        }
    }

    private Commands.Next stop() {
        say(running.stop().orElse("Nothing runs."));
        return Commands.Next.PROMPT;
    }

    private Commands.Next help() {
        var lines = new ArrayList<>(options.help());
        lines.addAll(Listing.of(style(), List.of("command", "what it does"), commands.descriptions()));
        screen.print(lines);
        say("TAB completes, Ctrl-C stops a run or a snippet, Ctrl-R searches what was typed, Ctrl-D leaves.");
        return Commands.Next.PROMPT;
    }

    private Commands.Next history(String text) {
        for (var entry : reader.getHistory()) {
            if (entry.line().contains(text)) {
                screen.print(entry.line());
            }
        }
        return Commands.Next.PROMPT;
    }

    private Style style() {
        return options.style().withWidth(screen.columns());
    }

    private String prompt() {
        return painted("nudge> ", AttributedStyle.BOLD);
    }

    private String red(String text) {
        return painted(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
    }

    private String painted(String text, AttributedStyle how) {
        return options.style().ink() == Style.Ink.NONE
                ? text
                : new AttributedStringBuilder().styled(how, text).toAnsi();
    }

    /** Takes the status rows away. */
    @Override
    public void close() {
        screen.close();
    }
}
