package nudge.repl;

import java.util.List;
import nudge.shell.Message;
import nudge.shell.Result;
import nudge.shell.ValueRenderer;
import nudge.view.Prose;
import nudge.view.Style;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Puts sentences, errors and values on the screen, as wide as the window is now. */
final class Printout {
    private final Screen screen;
    private final Style looks;
    private final ValueRenderer renderer;

    Printout(Screen screen, Style looks, ValueRenderer renderer) {
        this.screen = screen;
        this.looks = looks;
        this.renderer = renderer;
    }

    Style style() {
        return looks.withWidth(screen.columns());
    }

    void say(String text) {
        screen.print(Prose.lines(style(), text));
    }

    void complain(String text) {
        Prose.lines(style(), text).forEach(line -> screen.print(red(line)));
    }

    void lines(List<String> lines) {
        screen.print(lines);
    }

    void message(Message message) {
        switch (message.level()) {
            case ERROR -> complain(message.headline());
            case NOTE -> say(message.headline());
        }
        screen.print(message.excerpt().lines());
        message.details().forEach(this::say);
    }

    /** How a value looks; none for what has none. */
    List<String> shown(Result result) {
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

    String bold(String text) {
        return painted(text, AttributedStyle.BOLD);
    }

    private String red(String text) {
        return painted(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
    }

    private String painted(String text, AttributedStyle how) {
        return looks.ink() == Style.Ink.NONE
                ? text
                : new AttributedStringBuilder().styled(how, text).toAnsi();
    }
}
