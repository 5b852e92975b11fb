package nudge.repl;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nudge.data.UsageException;
import nudge.repl.Commands.Next;
import nudge.repl.SessionFiles.Over;
import nudge.shell.Source;

/** The commands on the session as a whole: its files, and its Java shell. */
final class SessionCommands {
    private static final String REPLAY = "replay";

    private final Snippets snippets;
    private final Consumer<Source> show;
    private final Printout printout;
    private final Runnable shellIsNew;
    private final SessionFiles files;

    /**
     * @param home what a tilde stands for in names of files
     * @param show evaluates a source before the person's eyes
     * @param shellIsNew what is to be done when the Java shell was started anew
     */
    SessionCommands(Snippets snippets, Path home, Consumer<Source> show, Printout printout, Runnable shellIsNew) {
        this.snippets = snippets;
        this.show = show;
        this.printout = printout;
        this.shellIsNew = shellIsNew;
        files = new SessionFiles(text -> snippets.engine().snippets(text), home);
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
            shellIsNew.run();
        }
        return Next.PROMPT;
    }
}
