package nudge.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import nudge.data.NudgeException;
import nudge.shell.FileNames;
import nudge.shell.Front;
import nudge.shell.Result;
import nudge.shell.ShellEngine;
import nudge.shell.Source;
import nudge.shell.Transcript;
import nudge.view.Listing;
import nudge.view.Showable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/**
 * Reads snippets at a prompt, evaluates them and shows what came of them. The thread that calls {@link #loop} reads and
 * waits for snippets; runs go on behind it and write through the screen.
 */
public final class Repl implements AutoCloseable {
    private final Terminal terminal;
    private final Snippets snippets;
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
    private final Editing editing;
    private final HistoryCommands typedBefore;
    private final SessionCommands session;
    private final TypedText typed;
    private final SignatureTip signatures;

    /** Over a terminal that the caller closes. */
    public Repl(Terminal terminal, ShellEngine engine, ReplOptions options) {
        this.terminal = terminal;
        this.options = options;
        snippets = new Snippets(terminal, engine, new Transcript(options.renderer(), options.clock()));
        try {
            reader = new PromptReader(terminal, "nudge");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        appearance = new Appearance(options.style(), snippets::words, commands::names);
        screen = new Screen(reader, options.clock());
        output = new LineStream(lines -> {
            var safe = Printed.safe(lines);
            snippets.transcript().printed(safe);
            screen.print(safe);
        });
        printout = new Printout(
                screen,
                appearance::style,
                appearance::painter,
                options.renderer(),
                view -> () -> snippets.engine().shown(view));
        stage = new Stage(reader, screen, printout, options);
        reader.onResize(screen::repaint);
        typedBefore = new HistoryCommands(reader, printout, options.environment());
        session = new SessionCommands(snippets, options, printout, this::show, this::command);
        addCommands();
        reader.setParser(new SnippetParser(snippets::needsMore));
        reader.setCompleter(new TabCompleter(snippets::engine, commands));
        if (options.config().editing().history() > 0) {
            reader.setVariable(LineReader.HISTORY_FILE, options.history());
        }
        editing = new Editing(reader, options.config().editing(), appearance);
        editing.install();
        typed = new TypedText(reader, editing, appearance::painter, appearance::style);
        signatures = new SignatureTip((text, cursor) -> snippets.engine().call(text, cursor), reader::drawTyped);
        typed.tip(signatures::of);
        reader.setHighlighter(typed);
        TabKey.install(reader, snippets::engine, printout::style);
        // The prompt is painted first; the engine gets ready while the person reads and types.
        reader.getWidgets()
                .put(LineReader.CALLBACK_INIT, () -> snippets.engine().begin() == snippets.engine());
    }

    private void addCommands() {
        commands.add("/help", "what can be done here", argument -> help())
                .add(
                        "/deps",
                        DepsCommand.DESCRIPTION,
                        begun -> FileNames.here().of(begun.substring(begun.lastIndexOf(' ') + 1)),
                        argument -> evaluate(DepsCommand.asJava(argument)))
                .add("/stop", "stop what runs, /stop 3 one of several; what is done is kept", this::stop)
                .add(
                        "/theme",
                        "colours for which background: dark, light or none",
                        begun -> Appearance.THEMES,
                        name -> said(appearance.theme(name)))
                .add("/exit", "leave; so does Ctrl-D", argument -> Commands.Next.LEAVE);
        typedBefore.addTo(commands);
        session.addTo(commands);
        stage.addTo(commands);
    }

    private Commands.Next said(String text) {
        printout.say(text);
        screen.repaint();
        return Commands.Next.PROMPT;
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
            session.startUp();
            appearance.wordsMayHaveChanged();
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
            var line = reader.readLine(editing.prompt(), null, (MaskingCallback) null, typedBefore.prepared());
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
            var next = commands.run(line);
            snippets.transcript().add(line);
            appearance.wordsMayHaveChanged();
            return next;
        } catch (NudgeException e) {
            printout.complain(String.valueOf(e.getMessage()));
            return Commands.Next.PROMPT;
        }
    }

    private Commands.Next evaluate(String line) {
        if (line.isBlank()) {
            return Commands.Next.PROMPT;
        }
        var result = show(Source.of(line));
        return result.outcome() == Result.Outcome.EXIT ? asked(result.exitCode()) : Commands.Next.PROMPT;
    }

    private Result show(Source source) {
        Result result;
        var began = snippets.transcript().begin();
        stage.begin();
        try {
            result = snippets.unkept(source);
            result.messages().forEach(printout::message);
        } finally {
            stage.end();
            appearance.wordsMayHaveChanged();
        }
        snippets.transcript().add(source.text(), began, result, stage.show(result));
        return result;
    }

    private void interrupt() {
        if (!stage.cancel()) {
            snippets.engine().interrupt();
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

    private Commands.Next help() {
        printout.lines(Listing.of(printout.style(), List.of("COMMAND", "WHAT IT DOES"), commands.descriptions()));
        printout.say(
                "help() tells of the verbs. TAB completes, Ctrl-C stops a run or a snippet, Ctrl-R searches what was"
                        + " typed, Ctrl-D leaves.");
        return Commands.Next.PROMPT;
    }

    /** Takes the status rows away and ends the Java shell. */
    @Override
    public void close() {
        signatures.close();
        screen.close();
        snippets.close();
    }
}
