package nudge.models.worker;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** The C struct {@code llama_model_params} of llama.cpp b4916, 64 bytes; a C bool is a byte. */
@FieldOrder({
    "devices",
    "gpuLayers",
    "splitMode",
    "mainGpu",
    "tensorSplit",
    "progressCallback",
    "progressData",
    "overrides",
    "vocabularyOnly",
    "memoryMap",
    "memoryLock",
    "checkTensors"
})
public class ModelParameters extends Structure {
    public @Nullable Pointer devices;
    public int gpuLayers;
    public int splitMode;
    public int mainGpu;
    public @Nullable Pointer tensorSplit;
    public @Nullable Pointer progressCallback;
    public @Nullable Pointer progressData;
    public @Nullable Pointer overrides;
    public byte vocabularyOnly;
    public byte memoryMap;
    public byte memoryLock;
    public byte checkTensors;

    /** Passed and returned by value. */
    public static final class Value extends ModelParameters implements Structure.ByValue {}
}
