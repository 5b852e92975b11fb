package nudge.repl;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nudge.shell.Message;
import nudge.shell.Result;
import nudge.shell.ValueRenderer;
import nudge.view.Paint;
import nudge.view.Prose;
import nudge.view.Style;

/** Puts sentences, errors and values on the screen, as wide as the window is now. */
final class Printout {
    private final Screen screen;
    private final Supplier<Style> looks;
    private final Supplier<SourcePainter> painter;
    private final ValueRenderer renderer;
    private final UnaryOperator<Supplier<List<String>>> interruptible;

    /** @param interruptible makes what runs a snippet's own code stop at Ctrl-C */
    Printout(
            Screen screen,
            Supplier<Style> looks,
            Supplier<SourcePainter> painter,
            ValueRenderer renderer,
            UnaryOperator<Supplier<List<String>>> interruptible) {
        this.screen = screen;
        this.looks = looks;
        this.painter = painter;
        this.renderer = renderer;
        this.interruptible = interruptible;
    }

    Style style() {
        return looks.get().withWidth(screen.columns());
    }

    void say(String text) {
        screen.print(Prose.lines(style(), text));
    }

    void complain(String text) {
        Prose.lines(style(), text).forEach(line -> screen.print(Paint.BAD.on(style(), line)));
    }

    void lines(List<String> lines) {
        screen.print(lines);
    }

    void message(Message message) {
        switch (message.level()) {
            case ERROR -> complain(placed(message));
            case NOTE -> say(message.headline());
        }
        screen.print(excerpt(message.excerpt().lines()));
        message.details().forEach(this::say);
    }

    /** What was loaded has a place of its own; what is typed stands above. */
    private static String placed(Message message) {
        return message.excerpt().origin().isEmpty()
                ? message.headline()
                : message.placedLines("").get(0);
    }

    /** Shows what a snippet gave, and gives the lines it took. */
    List<String> value(Result result) {
        var shown = interruptible.apply(() -> shown(result)).get();
        lines(shown);
        return shown;
    }

    /** A value on as many lines as it needs. */
    List<String> whole(Object value, Style style) {
        return interruptible.apply(() -> renderer.whole(value, style)).get();
    }

    private List<String> shown(Result result) {
        return switch (result.shape()) {
            case EXPRESSION -> renderer.lines(result.value(), style());
            case ASSIGNMENT -> {
                var name = result.name() + " = ";
                var width = screen.columns() - name.length();
                yield List.of(name + renderer.line(result.value(), style().withWidth(width)));
            }
            case NONE -> List.of();
        };
    }

    /** A line of source and the marks under it. */
    private List<String> excerpt(List<String> lines) {
        if (lines.size() != 2 || style().ink() == Style.Ink.NONE) {
            return lines;
        }
        return List.of(painter.get().painted(lines.get(0)).toAnsi(), Paint.BAD.on(style(), lines.get(1)));
    }
}
