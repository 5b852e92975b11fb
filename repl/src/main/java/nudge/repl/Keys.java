package nudge.repl;

import java.time.Duration;
import java.util.Optional;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** Reads keys from a terminal in raw mode, one at a time. */
final class Keys {
    private static final int ESCAPE_MILLIS = 100;

    private final BindingReader reader;
    private final KeyMap<Key.Name> map = new KeyMap<>();

    Keys(Terminal terminal) {
        reader = new BindingReader(terminal.reader());
        bind(terminal, Key.Name.UP, Capability.key_up, "\u001b[A", "\u001bOA");
        bind(terminal, Key.Name.DOWN, Capability.key_down, "\u001b[B", "\u001bOB");
        bind(terminal, Key.Name.RIGHT, Capability.key_right, "\u001b[C", "\u001bOC");
        bind(terminal, Key.Name.LEFT, Capability.key_left, "\u001b[D", "\u001bOD");
        bind(terminal, Key.Name.PAGE_UP, Capability.key_ppage, "\u001b[5~");
        bind(terminal, Key.Name.PAGE_DOWN, Capability.key_npage, "\u001b[6~");
        bind(terminal, Key.Name.HOME, Capability.key_home, "\u001b[H", "\u001bOH", "\u001b[1~");
        bind(terminal, Key.Name.END, Capability.key_end, "\u001b[F", "\u001bOF", "\u001b[4~");
        map.bind(Key.Name.ENTER, "\r", "\n");
        map.bind(Key.Name.BACKSPACE, "\u007f", "\b");
        map.bind(Key.Name.ESCAPE, "\u001b", "\u0003");
        map.setUnicode(Key.Name.TEXT);
        map.setNomatch(Key.Name.TEXT);
        map.setAmbiguousTimeout(ESCAPE_MILLIS);
    }

    private void bind(Terminal terminal, Key.Name name, Capability capability, String... sequences) {
        map.bind(name, sequences);
        var own = KeyMap.key(terminal, capability);
        if (own != null && !own.isEmpty()) {
            map.bind(name, own);
        }
    }

    /** The next key; nothing where none came in that time. */
    Optional<Key> next(Duration patience) {
        if (!patience.isZero() && reader.peekCharacter(patience.toMillis()) == NonBlockingReader.READ_EXPIRED) {
            return Optional.empty();
        }
        var name = reader.readBinding(map);
        if (name == null) {
            return Optional.of(Key.of(Key.Name.GONE));
        }
        return Optional.of(name == Key.Name.TEXT ? new Key(name, reader.getLastBinding()) : Key.of(name));
    }
}
