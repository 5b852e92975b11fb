package nudge.repl;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nudge.data.UsageException;
import nudge.repl.Commands.Next;
import nudge.repl.SessionFiles.Over;
import nudge.shell.Prelude;
import nudge.shell.Result;
import nudge.shell.Source;

/** The commands on the session as a whole: its files, and its Java shell. */
final class SessionCommands {
    private static final String REPLAY = "replay";

    private final Snippets snippets;
    private final Consumer<Source> show;
    private final Printout printout;
    private final List<String> startup;
    private final Prelude prelude;
    private final Consumer<String> command;
    private final SessionFiles files;

    /**
     * @param options home folder and startup lines
     * @param show evaluates a source before the person's eyes
     * @param command runs what begins with a slash
     */
    SessionCommands(
            Snippets snippets,
            ReplOptions options,
            Printout printout,
            Consumer<Source> show,
            Consumer<String> command) {
        this.snippets = snippets;
        this.printout = printout;
        this.show = show;
        this.command = command;
        startup = options.config().startup();
        prelude = Prelude.of(
                options.environment(), File.pathSeparator, options.config().classPath());
        files = new SessionFiles(
                text -> snippets.engine().snippets(text),
                Path.of(options.environment().getOrDefault("HOME", ".")));
    }

    void addTo(Commands commands) {
        commands.add(
                        "/save",
                        "/save FILE.jsh: what went well, as a script",
                        files::scripts,
                        name -> save(name, Over.REFUSE))
                .add("/save!", "the same over a file that is there", files::scripts, name -> save(name, Over.REPLACE))
                .add(
                        "/export",
                        "/export FILE.ipynb, .html or .md: the session with its results",
                        files::pages,
                        name -> export(name, Over.REFUSE))
                .add("/export!", "the same over a file that is there", files::pages, name -> export(name, Over.REPLACE))
                .add("/open", "/open FILE.jsh: evaluate a script here", files::scripts, this::open)
                .add(
                        "/reload",
                        "start the Java shell anew; /reload replay evaluates the session again",
                        begun -> List.of(REPLAY),
                        this::reload);
    }

    /** The lines that a person wants evaluated before all others; only what goes wrong is shown. */
    void startUp() {
        startUp(snippets::quiet);
    }

    private void startUp(Function<Source, Result> evaluation) {
        snippets.begin(prelude).forEach(printout::message);
        for (var line : startup) {
            if (Commands.isCommand(line)) {
                command.accept(line);
            } else {
                evaluation.apply(Source.of(line)).messages().forEach(printout::message);
            }
        }
    }

    private Next save(String name, Over over) {
        printout.say(files.save(name, snippets.transcript().entries(), over));
        return Next.PROMPT;
    }

    private Next export(String name, Over over) {
        printout.say(files.export(name, snippets.transcript().entries(), over));
        return Next.PROMPT;
    }

    private Next open(String name) {
        show.accept(files.open(name));
        return Next.PROMPT;
    }

    private Next reload(String how) {
        if (!how.isEmpty() && !how.equals(REPLAY)) {
            throw new UsageException("'/reload " + how + "' is not known. Type /reload or /reload replay.");
        }
        var again = snippets.succeeded();
        snippets.reload();
        printout.say("The Java shell is new: what was defined is gone. Runs go on, and models stay open.");
        if (how.equals(REPLAY)) {
            printout.say(snippets.replay(again, printout));
        } else {
            startUp(snippets::unkept);
        }
        return Next.PROMPT;
    }
}
