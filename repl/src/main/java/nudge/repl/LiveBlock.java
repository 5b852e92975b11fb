package nudge.repl;

import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/**
 * Rows below what is printed that are painted again and again while nobody is at the prompt. The cursor rests at their
 * beginning: terminals keep it on its text when the window changes, so that the rows can be found again. Only changed
 * rows are painted. Whoever calls holds the reader's lock.
 */
final class LiveBlock {
    private final Terminal terminal;
    private List<AttributedString> painted = List.of();
    private List<AttributedString> wanted = List.of();

    LiveBlock(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether this terminal can paint rows again. */
    boolean isPossible() {
        return terminal.getStringCapability(Capability.cursor_up) != null
                && terminal.getStringCapability(Capability.clr_eol) != null;
    }

    /** Shows these rows; none takes them away. Never shrinks while it shows, so that nothing jumps. */
    void show(List<AttributedString> rows) {
        if (!isPossible()) {
            return;
        }
        if (rows.isEmpty()) {
            hide();
            wanted = List.of();
            return;
        }
        var padded = new ArrayList<>(rows);
        while (padded.size() < Math.min(painted.size(), terminal.getSize().getRows() - 1)) {
            padded.add(AttributedString.EMPTY);
        }
        wanted = List.copyOf(padded);
        paint();
    }

    /** Clears the rows, so that something else can be printed where they are. */
    void hide() {
        if (painted.isEmpty()) {
            return;
        }
        for (int i = 0; i < painted.size(); i++) {
            terminal.puts(Capability.clr_eol);
            down(i, painted.size());
        }
        up(painted.size() - 1);
        painted = List.of();
        terminal.flush();
    }

    /** Paints what was hidden or is lost. */
    void repaint() {
        if (!wanted.isEmpty()) {
            paint();
        }
    }

    /** The screen below the cursor was cleared by somebody else. */
    void lost() {
        painted = List.of();
    }

    private void paint() {
        reserve(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            var before = i < painted.size() ? painted.get(i) : AttributedString.EMPTY;
            if (!wanted.get(i).equals(before)) {
                wanted.get(i)
                        .columnSubSequence(0, terminal.getSize().getColumns() - 1)
                        .print(terminal);
                terminal.puts(Capability.clr_eol);
            }
            down(i, wanted.size());
        }
        up(wanted.size() - 1);
        painted = wanted;
        terminal.flush();
    }

    /** Makes the screen scroll where there is no room below. */
    private void reserve(int rows) {
        int more = rows - Math.max(1, painted.size());
        if (more > 0) {
            for (int i = 1; i < rows; i++) {
                terminal.writer().write("\r\n");
            }
            up(rows - 1);
        }
    }

    private void down(int row, int of) {
        terminal.writer().write(row + 1 < of ? "\r\n" : "\r");
    }

    private void up(int rows) {
        for (int i = 0; i < rows; i++) {
            terminal.puts(Capability.cursor_up);
        }
        terminal.writer().write('\r');
    }
}
