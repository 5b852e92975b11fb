package nudge.shell;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import nudge.data.NudgeException;
import nudge.data.UsageException;
import nudge.shell.Result.Outcome;

/** What a source holds, one after the other until something fails: snippets, and magic lines between them. Use once. */
final class Sequence {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator) + "|\\s+");
    private static final int DEEPEST = 20;

    /** Evaluates one snippet of a source. */
    @FunctionalInterface
    interface Snippets {
        Result evaluate(Source source, Piece piece);
    }

    private final Snippets snippets;
    private final Supplier<SourceCodeAnalysis> analysis;
    private final SnippetControl control;
    private final SnippetListener listener;
    private final CellOutput printed;
    private final InstantSource clock;
    private final List<Message> messages = new ArrayList<>();
    private Result last = Result.nothing();
    private int depth;

    Sequence(
            Snippets snippets,
            Supplier<SourceCodeAnalysis> analysis,
            SnippetControl control,
            SnippetListener listener,
            CellOutput printed,
            InstantSource clock) {
        this.snippets = snippets;
        this.analysis = analysis;
        this.control = control;
        this.listener = listener;
        this.printed = printed;
        this.clock = clock;
    }

    /** What came of it all. */
    Result evaluate(Source source) {
        whole(source);
        return last.with(messages);
    }

    private void whole(Source source) {
        int from = 0;
        for (var line : MagicLine.of(source.text())) {
            java(source, from, line.start());
            if (last.ok()) {
                magic(source, line);
            }
            from = line.isOfCell() ? source.text().length() : line.end();
        }
        java(source, from, source.text().length());
    }

    private void java(Source source, int from, int to) {
        var text = source.text().substring(0, to);
        var next = last.ok() ? Piece.next(analysis, text, from) : java.util.Optional.<Piece>empty();
        while (next.isPresent()) {
            var piece = next.get();
            ended(source, piece, piece.complete() ? snippets.evaluate(source, piece) : incomplete(source, to));
            next = last.ok() ? Piece.next(analysis, text, piece.end()) : java.util.Optional.empty();
        }
    }

    private void ended(Source source, Piece piece, Result result) {
        last = result;
        messages.addAll(result.messages());
        listener.ended(source, source.lineAt(piece.offset()), piece.text(), result);
    }

    private static Result incomplete(Source source, int to) {
        int end = source.text().substring(0, to).stripTrailing().length();
        var message = Message.error(
                "",
                "This is not complete: something must follow.",
                Excerpt.of(source, Math.max(0, end - 1), end),
                List.of());
        return Result.failed(Outcome.INCOMPLETE, List.of(message));
    }

    private void magic(Source source, MagicLine line) {
        try {
            boolean isFirst = source.text().substring(0, line.start()).isBlank();
            switch (Magic.called(line, isFirst)) {
                case MAVEN, JARS -> call(source, line, Magic.deps(BLANKS.splitAsStream(line.argument())));
                case CLASSPATH -> call(source, line, Magic.deps(SEPARATOR.splitAsStream(line.argument())));
                case LOAD -> load(Path.of(line.argument()));
                case TIME -> timed(source, line, line.end());
                case TIME_CELL -> timed(source, line, source.text().length());
            }
        } catch (NudgeException | InvalidPathException e) {
            var message = Message.error(
                    e.getClass().getSimpleName(),
                    String.valueOf(e.getMessage()),
                    Excerpt.of(source, line.start(), line.end()),
                    List.of());
            ended(source, piece(source, line), Result.failed(Outcome.RUNTIME_ERROR, List.of(message)));
        }
    }

    private static Piece piece(Source source, MagicLine line) {
        return new Piece(source.text().substring(line.start(), line.end()), line.start(), line.end(), true);
    }

    /** A call of Java in the line's place; messages show the line as it was typed. */
    private void call(Source source, MagicLine line, String call) {
        ended(source, piece(source, line), snippets.evaluate(source, new Piece(call, line.start(), line.end(), true)));
    }

    private void load(Path file) {
        if (depth == DEEPEST) {
            throw new UsageException(
                    "'" + file + "' is loaded by what it loads itself. Take one of the %load lines out.");
        }
        depth++;
        for (var source : LoadedFile.sources(file)) {
            whole(byLines(source));
        }
        depth--;
        if (last.ok()) {
            last = Result.nothing();
        }
    }

    private Source byLines(Source source) {
        return new Source(source.name(), MagicLine.eachStretch(source.text(), new Separation(analysis.get())::byLines));
    }

    private void timed(Source source, MagicLine line, int to) {
        var stopwatch = new Stopwatch(clock);
        control.measure(stopwatch);
        try {
            java(source, line.argumentStart(), to);
        } finally {
            control.measureNothing();
        }
        printed.text(SnippetOutput.Stream.OUT, stopwatch.line());
    }
}
