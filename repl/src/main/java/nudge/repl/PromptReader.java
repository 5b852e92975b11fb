package nudge.repl;

import java.io.IOException;
import java.util.List;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.AbstractUnixSysTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;

/**
 * The one class that touches the line reader's insides: status rows are painted under its lock, and a window that
 * shrinks while they show is drawn anew (jline3 #387, #1344, #1479).
 */
final class PromptReader extends LineReaderImpl {
    private List<AttributedString> rows = List.of();
    private final Attributes cooked;
    private boolean ending;
    private Runnable onResize = () -> {};
    private final LiveBlock live;

    PromptReader(Terminal terminal, String name) throws IOException {
        super(terminal, name);
        live = new LiveBlock(terminal);
        cooked = terminal.getAttributes();
    }

    /** Paints rows below what is printed, while nobody is at the prompt; none takes them away. */
    void live(List<AttributedString> rows) {
        lock.lock();
        try {
            if (!reading) {
                live.show(rows);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void printAbove(String text) {
        lock.lock();
        try {
            live.hide();
            super.printAbove(text);
            live.repaint();
        } finally {
            lock.unlock();
        }
    }

    /** Shows these rows under the prompt; none takes them away. */
    void status(List<AttributedString> rows) {
        lock.lock();
        try {
            var status = Status.getStatus(terminal, !rows.isEmpty());
            if (status == null || terminal.getStringCapability(Capability.change_scroll_region) == null) {
                return;
            }
            live.hide();
            this.rows = List.copyOf(rows);
            status.update(this.rows);
            live.repaint();
            terminal.flush();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the terminal can only take lines. */
    boolean isDumb() {
        return terminal.getType().equals(Terminal.TYPE_DUMB)
                || terminal.getType().equals(Terminal.TYPE_DUMB_COLOR);
    }

    /** Whether the buffer is being edited: not when its line is drawn for the last time. */
    boolean isEditing() {
        return reading && !ending;
    }

    /** Whether a person types at the end of the buffer, so that something may be shown behind it. */
    boolean isTyping() {
        return isTypingBefore("");
    }

    /** Whether a person types, and nothing but some of these signs stands behind the cursor. */
    boolean isTypingBefore(String signs) {
        return isEditing()
                && searchTerm == null
                && post == null
                && !isDumb()
                && buf.substring(buf.cursor(), buf.length()).chars().allMatch(c -> signs.indexOf(c) >= 0);
    }

    /** Draws what is typed again; from any thread. */
    void drawTyped() {
        lock.lock();
        try {
            if (reading) {
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Columns behind what is typed, up to the edge of the window. */
    int columnsLeft() {
        int used = prompt.columnLength() + buf.length() - 1 - buf.toString().lastIndexOf('\n');
        return Math.max(0, terminal.getSize().getColumns() - used - 1);
    }

    /** Whether more keys are here already than a person types: text that was pasted on a terminal that does not say so. */
    boolean isPasting() {
        return bindingReader.peekCharacter(1) >= 0;
    }

    /**
     * Hands the terminal back to the shell and stops this job, until the person brings it to the fore again: while a line
     * is read, the terminal itself stops nothing.
     */
    boolean suspend() {
        if (!(terminal instanceof AbstractUnixSysTerminal)) {
            return false;
        }
        var status = Status.getStatus(terminal, false);
        if (status != null) {
            status.update(List.of());
            status.suspend();
        }
        display.update(List.of(), 0);
        terminal.puts(Capability.keypad_local);
        terminal.writer().write(BRACKETED_PASTE_OFF);
        terminal.flush();
        var raw = terminal.getAttributes();
        terminal.setAttributes(cooked);
        boolean stopped = stopJob();
        terminal.setAttributes(raw);
        terminal.puts(Capability.keypad_xmit);
        terminal.writer().write(BRACKETED_PASTE_ON);
        size = terminal.getSize();
        display.resize(size);
        display.reset();
        if (status != null) {
            status.restore();
            status.resize(size);
            status.update(rows);
        }
        return stopped;
    }

    /** A signal to the whole job, this process among it. */
    private static boolean stopJob() {
        try {
            return new ProcessBuilder("/bin/sh", "-c", "kill -TSTP 0").start().waitFor() >= 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the line, complete or not. */
    boolean acceptAnyway() {
        state = State.DONE;
        return true;
    }

    /** Pasted text goes into the buffer whole, without the line end behind it. */
    @Override
    public boolean beginPaste() {
        var pasted =
                doReadStringUntil(BRACKETED_PASTE_END).replace("\r\n", "\n").replace('\r', '\n');
        buf.write(pasted.replaceFirst("\n+$", ""));
        return true;
    }

    @Override
    protected void doCleanup(boolean newLine) {
        ending = true;
        try {
            super.doCleanup(newLine);
        } finally {
            ending = false;
        }
    }

    /** Whether a person is at the prompt. */
    boolean isAtPrompt() {
        lock.lock();
        try {
            return reading;
        } finally {
            lock.unlock();
        }
    }

    /** What else is to be done when the window has another size; called without the lock. */
    void onResize(Runnable action) {
        onResize = action;
    }

    /** The window has another size. */
    void resized() {
        handleSignal(Signal.WINCH);
    }

    @Override
    protected void handleSignal(Signal signal) {
        lock.lock();
        try {
            var status = Status.getStatus(terminal, false);
            boolean shown = status != null && status.size() > 0;
            if (signal == Signal.WINCH && status != null && shown) {
                drawAnew(status);
            } else if (signal == Signal.WINCH && !reading) {
                terminal.puts(Capability.clr_eos);
            } else if (signal != Signal.WINCH || reading) {
                super.handleSignal(signal);
            }
            if (signal == Signal.WINCH) {
                live.lost();
                live.repaint();
            }
        } finally {
            lock.unlock();
        }
        if (signal == Signal.WINCH) {
            onResize.run();
        }
    }

    /**
     * Terminals keep the cursor on the text it was on, and what is left of the old rows stands below it. So all from the
     * prompt on is cleared and drawn again, which needs no knowledge of where on the screen that is. The status is
     * told of its new size while it is empty: it would clear rows where it thinks that it was.
     */
    private void drawAnew(Status status) {
        if (reading) {
            display.update(List.of(), 0);
        }
        terminal.puts(Capability.clr_eos);
        size = terminal.getSize();
        display.resize(size);
        display.reset();
        status.suspend();
        status.update(List.of());
        status.resize(size);
        status.restore();
        status.update(rows);
        if (reading) {
            redisplay();
        }
        terminal.flush();
    }
}
