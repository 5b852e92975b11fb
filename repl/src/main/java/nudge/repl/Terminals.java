package nudge.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens the terminal the program was started in. */
final class Terminals {
    private Terminals() {}

    /** UTF-8, native signals; the JNI provider, which starts quicker than the others, and only then those. */
    static Terminal system() throws IOException {
        return TerminalBuilder.builder()
                .name("nudge")
                .system(true)
                .providers("jni,exec")
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true)
                .dumb(true)
                .build();
    }
}
