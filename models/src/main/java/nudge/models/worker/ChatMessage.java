package nudge.models.worker;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An array of the C struct {@code llama_chat_message}: pairs of pointers to role and text. */
final class ChatMessage {
    private final List<Memory> strings = new ArrayList<>();
    private final Memory array;

    ChatMessage(List<String> roles, List<String> texts) {
        array = new Memory(2L * Native.POINTER_SIZE * Math.max(1, roles.size()));
        for (int i = 0; i < roles.size(); i++) {
            array.setPointer(2L * i * Native.POINTER_SIZE, keep(roles.get(i)));
            array.setPointer((2L * i + 1) * Native.POINTER_SIZE, keep(texts.get(i)));
        }
    }

    Memory pointer() {
        return array;
    }

    private Memory keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        strings.add(memory);
        return memory;
    }
}
