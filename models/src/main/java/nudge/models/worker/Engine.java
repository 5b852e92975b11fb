package nudge.models.worker;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The loaded library, checked to be the version whose structs we know. One thread uses it. */
final class Engine {
    /** Lines of the engine's log that are kept for error messages. */
    private static final int KEPT_LINES = 6;

    private static final int WARNING = 3;
    private static final int ERROR = 4;

    private final Llama llama;
    private final AbortFlag abort;
    private final Deque<String> complaints = new ArrayDeque<>();

    /** Held here because native code points to it. */
    private final Llama.Log log = (level, text, data) -> complain(level, text);

    private Engine(Llama llama) {
        this.llama = llama;
        this.abort = new AbortFlag();
        llama.llama_log_set(log, null);
        llama.llama_backend_init();
    }

    /**
     * Loads the library.
     *
     * @throws WorkerException where it can't be loaded or is another version
     */
    static Engine load(Path folder) {
        Path file = NativeLibraryFile.unpacked(folder);
        try {
            ignoreInterrupts();
            var engine = new Engine(
                    Native.load(file.toString(), Llama.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8")));
            engine.checkVersion();
            return engine;
        } catch (UnsatisfiedLinkError e) {
            throw new WorkerException(
                    "The engine's library can't be loaded (" + e.getMessage()
                            + "). On Debian and Ubuntu it needs the package libgomp1; otherwise use a model behind HTTP.",
                    e);
        }
    }

    Llama llama() {
        return llama;
    }

    AbortFlag abort() {
        return abort;
    }

    /** What the engine complained about since this was last asked, in one line; empty where it said nothing. */
    String complaints() {
        String joined = String.join(" / ", complaints);
        complaints.clear();
        return joined;
    }

    private void complain(int level, String text) {
        if (level == WARNING || level == ERROR) {
            if (complaints.size() == KEPT_LINES) {
                complaints.removeFirst();
            }
            complaints.addLast(text.strip());
        }
    }

    /** Wrong struct layouts would read other values than these defaults of b4916, long before they could do harm. */
    private void checkVersion() {
        var context = llama.llama_context_default_params();
        var model = llama.llama_model_default_params();
        boolean known = context.contextTokens == 512
                && context.batchTokens == 2048
                && context.chunkTokens == 512
                && context.yarnBetaFast == 32f
                && context.defragmentThreshold == -1f
                && context.keyType == 1
                && context.offload == 1
                && context.flashAttention == 0
                && model.splitMode == 1
                && model.memoryMap == 1
                && model.checkTensors == 0;
        if (!known) {
            throw new WorkerException(
                    "The engine's library is not the version this program was made for (llama.cpp b4916)"
                            + ": its default parameters differ. Remove other llama jars from the class path.");
        }
    }

    /** Makes the process live on when Ctrl-C reaches the whole group in the foreground. */
    private static void ignoreInterrupts() {
        int interrupt = 2;
        var ignore = new Pointer(1);
        NativeLibrary.getInstance("c").getFunction("signal").invokePointer(new Object[] {interrupt, ignore});
    }
}
