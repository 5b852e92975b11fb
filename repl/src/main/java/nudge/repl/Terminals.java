package nudge.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens the terminal the program was started in. */
final class Terminals {
    private Terminals() {}

    /**
     * UTF-8, native signals; the JNI provider, which starts quicker than the others, and only then those. The terminal
     * is not asked about grapheme clusters: one that does not answer would hold up the prompt by a quarter of a second.
     */
    static Terminal system() throws IOException {
        return TerminalBuilder.builder()
                .name("nudge")
                .system(true)
                .providers("jni,exec")
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true)
                .graphemeCluster(false)
                .dumb(true)
                .build();
    }

    /**
     * One over streams that is made of the same parts as the real one, where the system lets us. Nothing goes through it
     * before it is resumed: what carries the text complains when it is closed under it.
     */
    static Terminal over(InputStream keys, OutputStream written) throws IOException {
        return TerminalBuilder.builder()
                .name("nudge")
                .system(false)
                .streams(keys, written)
                .type("xterm-256color")
                .providers("jni,exec")
                .encoding(StandardCharsets.UTF_8)
                .dumb(true)
                .paused(true)
                .graphemeCluster(false)
                .build();
    }
}
