package nudge.models.worker;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * Says to the engine, in the middle of a decode, that it should stop. Set from any thread.
 *
 * <p>The engine asks its abort callback before each of about a thousand steps a token; a callback into Java would cost
 * more than the steps. So the callback is C's own {@code strlen} and its argument a text in our memory: the empty text
 * has length 0, false; a text of one character has length 1, true.
 */
final class AbortFlag {
    private final Memory text = new Memory(2);
    private final Pointer strlen = NativeLibrary.getInstance("c").getFunction("strlen");

    AbortFlag() {
        text.setShort(0, (short) 0);
    }

    void raise() {
        text.setByte(0, (byte) 'x');
    }

    void lower() {
        text.setByte(0, (byte) 0);
    }

    boolean raised() {
        return text.getByte(0) != 0;
    }

    void installIn(ContextParameters parameters) {
        parameters.abortCallback = strlen;
        parameters.abortData = text;
    }
}
