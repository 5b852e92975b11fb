package nudge.repl;

import java.util.List;
import nudge.Chat;
import nudge.data.UsageException;
import nudge.shell.Front;
import nudge.shell.Result;
import nudge.shell.Session;

/** What a value becomes on the screen: lines, a conversation, or pages. What shows itself while it comes is not shown twice. */
final class Stage {
    private final RunsScreen runs;
    private final ChatLoop chats;
    private final Pages pages;
    private final Printout printout;
    private int begun;

    Stage(PromptReader reader, Screen screen, Printout printout, ReplOptions options) {
        this.printout = printout;
        runs = new RunsScreen(screen, printout::style, options.clock());
        pages = new Pages(reader.getTerminal(), screen, printout::style, printout::whole);
        chats = new ChatLoop(reader, runs, printout);
    }

    Front front() {
        return runs;
    }

    void paging(Paging paging) {
        pages.paging(paging);
    }

    /** A snippet is about to be evaluated. */
    void begin() {
        begun = runs.begun();
    }

    /** It has ended, in whatever way. */
    void end() {
        runs.forgetQuestion();
    }

    /**
     * Shows what it gave. A run that has just begun shows itself; its value would be an empty table.
     *
     * @return the lines that were printed; none where it was shown otherwise
     */
    List<String> show(Result result) {
        boolean alone = result.shape() == Result.Shape.EXPRESSION;
        if (alone && result.value() instanceof Chat chat) {
            chats.talk(chat);
            return List.of();
        }
        boolean shown = runs.hasShown(result.value(), begun) || alone && pages.show(result.value());
        return shown ? List.of() : printout.value(result);
    }

    /** Stops the answer of a conversation; whether there was one. */
    boolean cancel() {
        return chats.cancel();
    }

    /** Adds the commands about it. */
    void addTo(Commands commands) {
        commands.add("/pager", "/pager off: print long values; /pager on: show them page by page", argument -> {
            printout.say(pages.command(argument));
            return Commands.Next.PROMPT;
        });
        commands.add("/pace", "how many items a second are shown: /pace slow, normal, fast or 3", argument -> {
            printout.say(runs.pacing().set(argument));
            return Commands.Next.PROMPT;
        });
        commands.add("/pause", "show no items, or show them again; what runs goes on", argument -> {
            printout.say(runs.pacing().pause());
            return Commands.Next.PROMPT;
        });
        commands.add("/present", "/present 3: a stored run for a room, one item a screen; q leaves", argument -> {
            present(argument.isBlank() ? "last" : argument.strip());
            return Commands.Next.PROMPT;
        });
        commands.add("/front", "/front 3: this run's figures below the prompt", argument -> front(argument));
    }

    private void present(String reference) {
        if (reference.equals("off")) {
            return;
        }
        var session = Session.current();
        var run = session.nudge().stored(reference);
        if (run.run().results().isEmpty()) {
            throw new UsageException("Run '" + reference + "' has no finished item to present. See /runs.");
        }
        if (!pages.present(new Present(run, session.date(run), printout::style))) {
            throw new UsageException(
                    "This terminal has no second screen, which /present needs. Try replay(\"" + reference + "\").");
        }
    }

    private Commands.Next front(String argument) {
        var number = Argument.number(argument, "/front 3");
        if (number.isEmpty() || !runs.front(number.getAsInt())) {
            throw new UsageException("Which of the runs that go on? "
                    + (runs.numbers().isEmpty()
                            ? "None does."
                            : "These do: " + runs.numbers() + ". For example: /front "
                                    + runs.numbers().get(0)));
        }
        return Commands.Next.PROMPT;
    }
}
