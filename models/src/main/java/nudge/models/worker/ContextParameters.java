package nudge.models.worker;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** The C struct {@code llama_context_params} of llama.cpp b4916, 120 bytes; a C bool is a byte. */
@FieldOrder({
    "contextTokens",
    "batchTokens",
    "chunkTokens",
    "sequences",
    "threads",
    "promptThreads",
    "ropeScaling",
    "pooling",
    "attention",
    "ropeBase",
    "ropeScale",
    "yarnExtension",
    "yarnAttention",
    "yarnBetaFast",
    "yarnBetaSlow",
    "yarnContext",
    "defragmentThreshold",
    "evaluationCallback",
    "evaluationData",
    "keyType",
    "valueType",
    "allLogits",
    "embeddings",
    "offload",
    "flashAttention",
    "noTimings",
    "abortCallback",
    "abortData"
})
public class ContextParameters extends Structure {
    public int contextTokens;
    public int batchTokens;
    public int chunkTokens;
    public int sequences;
    public int threads;
    public int promptThreads;
    public int ropeScaling;
    public int pooling;
    public int attention;
    public float ropeBase;
    public float ropeScale;
    public float yarnExtension;
    public float yarnAttention;
    public float yarnBetaFast;
    public float yarnBetaSlow;
    public int yarnContext;
    public float defragmentThreshold;
    public @Nullable Pointer evaluationCallback;
    public @Nullable Pointer evaluationData;
    public int keyType;
    public int valueType;
    public byte allLogits;
    public byte embeddings;
    public byte offload;
    public byte flashAttention;
    public byte noTimings;
    public @Nullable Pointer abortCallback;
    public @Nullable Pointer abortData;

    /** Passed and returned by value. */
    public static final class Value extends ContextParameters implements Structure.ByValue {}
}
