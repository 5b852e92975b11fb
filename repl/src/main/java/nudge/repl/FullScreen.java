package nudge.repl;

import java.util.ArrayList;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * The terminal's other screen, for a page that fills it; what was on the first one is there again afterwards. Keys come
 * one by one, only changed cells are painted, and a window of another size is painted anew.
 */
final class FullScreen {
    private final Terminal terminal;
    private final Page page;
    private final Display display;

    private FullScreen(Terminal terminal, Page page) {
        this.terminal = terminal;
        this.page = page;
        this.display = new Display(terminal, true);
    }

    /** Whether the terminal has another screen. */
    static boolean isPossible(Terminal terminal) {
        return terminal.getStringCapability(Capability.enter_ca_mode) != null
                && terminal.getStringCapability(Capability.cursor_address) != null
                && terminal.getSize().getRows() > 3
                && terminal.getSize().getColumns() > 3;
    }

    /** Shows a page until it is left, on the calling thread. */
    static void show(Terminal terminal, Page page) {
        new FullScreen(terminal, page).show();
    }

    private void show() {
        var before = terminal.enterRawMode();
        var raw = terminal.getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        var resizes = terminal.handle(Signal.WINCH, signal -> paintAnew());
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
        try {
            paintAnew();
            turn();
        } finally {
            terminal.handle(Signal.WINCH, resizes);
            terminal.puts(Capability.cursor_visible);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.exit_ca_mode);
            terminal.setAttributes(before);
            terminal.flush();
        }
    }

    private void turn() {
        var keys = new Keys(terminal);
        var next = Page.Next.STAY;
        while (next == Page.Next.STAY) {
            var key = keys.next(page.patience());
            synchronized (this) {
                if (key.isEmpty()) {
                    page.idle();
                } else {
                    next = key.get().name() == Key.Name.GONE ? Page.Next.LEAVE : page.key(key.get());
                }
                paint();
            }
        }
    }

    private synchronized void paintAnew() {
        terminal.puts(Capability.clear_screen);
        display.reset();
        paint();
    }

    private void paint() {
        Size size = terminal.getSize();
        display.resize(size);
        var rows = new ArrayList<AttributedString>();
        for (var row : page.rows(size.getColumns(), size.getRows())) {
            rows.add(row.columnSubSequence(0, size.getColumns()));
        }
        display.update(rows.subList(0, Math.min(rows.size(), size.getRows())), -1);
        terminal.flush();
    }
}
