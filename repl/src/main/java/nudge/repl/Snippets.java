package nudge.repl;

import java.util.List;
import java.util.Optional;
import nudge.shell.Message;
import nudge.shell.Prelude;
import nudge.shell.Result;
import nudge.shell.Session;
import nudge.shell.SessionWords;
import nudge.shell.ShellEngine;
import nudge.shell.Source;
import nudge.shell.Transcript;
import nudge.shell.Transcript.Entry;
import nudge.shell.Transcript.Kind;
import org.jline.terminal.Terminal;

/**
 * Evaluates what is typed, shows what came of it and keeps it in the transcript. The Java shell behind it can be started
 * anew.
 */
final class Snippets implements AutoCloseable {
    private final Terminal terminal;
    private final Transcript transcript;
    private volatile ShellEngine engine;

    Snippets(Terminal terminal, ShellEngine engine, Transcript transcript) {
        this.terminal = terminal;
        this.engine = engine;
        this.transcript = transcript;
    }

    ShellEngine engine() {
        return engine;
    }

    Transcript transcript() {
        return transcript;
    }

    boolean needsMore(String text) {
        return engine.needsMore(text);
    }

    Optional<SessionWords> words() {
        return engine.words();
    }

    /** Evaluates a source, keeps it and shows nothing. */
    Result quiet(Source source) {
        var began = transcript.begin();
        var result = unkept(source);
        transcript.add(source.text(), began, result, List.of());
        return result;
    }

    /** Evaluates a source and nothing else. What is typed meanwhile is not shown where it lands. */
    Result unkept(Source source) {
        terminal.echo(false);
        try {
            return engine.evaluate(source);
        } finally {
            terminal.echo(true);
        }
    }

    /** Does what is to be done before the first snippet; gives what is to be told. */
    List<Message> begin(Prelude prelude) {
        if (prelude.equals(Prelude.NONE)) {
            return List.of();
        }
        terminal.echo(false);
        try {
            return prelude.evaluate(engine, Session.current(), "");
        } finally {
            terminal.echo(true);
        }
    }

    /** Starts the Java shell anew, nothing defined. */
    void reload() {
        var old = engine;
        engine = old.anew();
        old.close();
    }

    /** Evaluates snippets again without showing values or keeping them twice; stops where one fails. Says how far it came. */
    String replay(List<Entry> entries, Printout printout) {
        int done = 0;
        for (var entry : entries) {
            var result = unkept(Source.of(entry.source()));
            result.messages().forEach(printout::message);
            if (!result.ok()) {
                return "Evaluated " + done + " of " + entries.size() + " snippets again; this one failed: "
                        + entry.source().lines().findFirst().orElse("");
            }
            done++;
        }
        return "Evaluated " + done + (done == 1 ? " snippet again." : " snippets again.");
    }

    /** What was evaluated here and went well. */
    List<Entry> succeeded() {
        return transcript.entries().stream()
                .filter(entry -> entry.kind() == Kind.SNIPPET && entry.ok())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
