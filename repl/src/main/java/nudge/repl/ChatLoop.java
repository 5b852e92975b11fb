package nudge.repl;

import java.util.List;
import java.util.Optional;
import nudge.AskView;
import nudge.Chat;
import nudge.data.NudgeException;
import nudge.data.UsageException;
import nudge.model.Cancellation;
import nudge.repl.Commands.Next;
import nudge.view.Listing;
import nudge.view.Paint;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

/**
 * A conversation at a prompt of its own: plain lines are said to the model, words with a slash are about the
 * conversation. The reading thread asks; {@link #cancel} may come from any thread.
 */
final class ChatLoop {
    private final PromptReader reader;
    private final RunsScreen runs;
    private final Printout printout;
    private volatile Optional<Cancellation> asking = Optional.empty();

    ChatLoop(PromptReader reader, RunsScreen runs, Printout printout) {
        this.reader = reader;
        this.runs = runs;
        this.printout = printout;
    }

    /** Stops the answer that is being written; whether there was one. */
    boolean cancel() {
        var current = asking;
        current.ifPresent(Cancellation::cancel);
        return current.isPresent();
    }

    /** Talks until the person goes back to Java. Lines are not remembered, nor read as Java. */
    void talk(Chat chat) {
        var commands = commands(chat);
        var parser = reader.getParser();
        var completer = reader.getCompleter();
        var highlighter = reader.getHighlighter();
        var history = reader.getVariable(LineReader.DISABLE_HISTORY);
        reader.setParser(new SnippetParser(line -> false));
        reader.setCompleter((any, line, candidates) -> offer(commands, line.line(), candidates));
        reader.setHighlighter(null);
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        try {
            printout.say("A conversation under " + chat.condition().name() + ". /exit or Ctrl-D goes back; /help lists"
                    + " what else there is.");
            var next = Next.PROMPT;
            while (next == Next.PROMPT) {
                next = once(chat, commands);
            }
        } finally {
            reader.setParser(parser);
            reader.setCompleter(completer);
            reader.setHighlighter(highlighter);
            reader.setVariable(LineReader.DISABLE_HISTORY, history);
        }
    }

    private Next once(Chat chat, Commands commands) {
        try {
            var line = reader.readLine(
                    Paint.BOLD.on(printout.style(), chat.condition().name() + "> "));
            if (line.isBlank()) {
                return Next.PROMPT;
            }
            return Commands.isCommand(line) ? commands.run(line) : said(chat, line.strip());
        } catch (UserInterruptException e) {
            return Next.PROMPT;
        } catch (EndOfFileException e) {
            return Next.LEAVE;
        } catch (NudgeException e) {
            printout.complain(String.valueOf(e.getMessage()));
            return Next.PROMPT;
        } finally {
            runs.forgetQuestion();
        }
    }

    private Next said(Chat chat, String words) {
        return asked(cancellation -> chat.say(words, cancellation, talking(chat)));
    }

    private Commands commands(Chat chat) {
        return new Commands()
                .add("/exit", "back to Java", argument -> Next.LEAVE)
                .add(
                        "/retry",
                        "the last answer again, in other words",
                        argument -> asked(cancellation -> chat.retry(cancellation, talking(chat))))
                .add(
                        "/prompt",
                        "what is sent with the next words",
                        argument -> shown(chat.prompt().lines(printout.style())))
                .add(
                        "/history",
                        "who said what so far",
                        argument -> shown(chat.history().lines(printout.style())))
                .add("/as", "/as Q_IF: the same conversation under another condition", argument -> {
                    chat.as(named(argument, "/as Q_IF"));
                    return Next.PROMPT;
                })
                .add("/both", "/both Q HHH: what was said last, answered under each, side by side", argument -> {
                    var conditions =
                            chat.conditions(named(argument, "/both Q HHH").split("[\\s,]+"));
                    return asked(cancellation ->
                            chat.both(conditions, cancellation, runs.view("what was said last", conditions)));
                })
                .add("/forget", "/forget 2: drops the two oldest turns", argument -> {
                    chat.forget(number(argument));
                    return Next.PROMPT;
                })
                .add("/help", "this", argument -> help(chat));
    }

    private Next help(Chat chat) {
        printout.lines(Listing.of(
                printout.style(),
                List.of("COMMAND", "WHAT IT DOES"),
                commands(chat).descriptions()));
        printout.say("All other lines are said to the model. Ctrl-C stops an answer and keeps what is there. Nothing is"
                + " stored.");
        return Next.PROMPT;
    }

    private static String named(String argument, String example) {
        if (argument.isBlank()) {
            throw new UsageException("Which condition? For example: " + example);
        }
        return argument.strip();
    }

    private static int number(String argument) {
        try {
            return Integer.parseInt(argument.strip());
        } catch (NumberFormatException e) {
            throw new UsageException("'" + argument + "' is not a number of turns. For example: /forget 2", e);
        }
    }

    private AskView talking(Chat chat) {
        return runs.talking(chat.condition().name());
    }

    private Next shown(List<String> lines) {
        printout.lines(lines);
        return Next.PROMPT;
    }

    /** What asks the model. */
    @FunctionalInterface
    private interface Question {
        Object ask(Cancellation cancellation);
    }

    private Next asked(Question question) {
        var cancellation = new Cancellation();
        asking = Optional.of(cancellation);
        reader.getTerminal().echo(false);
        try {
            question.ask(cancellation);
        } finally {
            asking = Optional.empty();
            reader.getTerminal().echo(true);
        }
        return Next.PROMPT;
    }

    private static void offer(Commands commands, String line, List<Candidate> candidates) {
        if (Commands.isCommand(line) && !line.contains(" ")) {
            commands.names().forEach(name -> candidates.add(new Candidate(name)));
        }
    }
}
