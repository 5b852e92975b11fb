package nudge.models.worker;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** The C struct {@code llama_batch} of llama.cpp b4916: some tokens of sequence 0, and which of them give logits. */
@FieldOrder({"size", "tokens", "embeddings", "positions", "sequenceCounts", "sequences", "logits"})
public class TokenBatch extends Structure {
    public int size;
    public @Nullable Pointer tokens;
    public @Nullable Pointer embeddings;
    public @Nullable Pointer positions;
    public @Nullable Pointer sequenceCounts;
    public @Nullable Pointer sequences;
    public @Nullable Pointer logits;

    /** Passed by value. */
    public static final class Value extends TokenBatch implements Structure.ByValue {}

    /** The memory behind batches of up to {@code capacity} tokens, filled again for each call. */
    static final class Buffer {
        private final Value batch = new Value();
        private final Memory tokens;
        private final Memory positions;
        private final Memory counts;
        private final Memory sequences;
        private final Memory zero = new Memory(Integer.BYTES);
        private final Memory logits;

        Buffer(int capacity) {
            tokens = new Memory((long) capacity * Integer.BYTES);
            positions = new Memory((long) capacity * Integer.BYTES);
            counts = new Memory((long) capacity * Integer.BYTES);
            sequences = new Memory((long) capacity * Native.POINTER_SIZE);
            logits = new Memory(capacity);
            zero.setInt(0, 0);
            for (int i = 0; i < capacity; i++) {
                counts.setInt((long) i * Integer.BYTES, 1);
                sequences.setPointer((long) i * Native.POINTER_SIZE, zero);
            }
            batch.tokens = tokens;
            batch.positions = positions;
            batch.sequenceCounts = counts;
            batch.sequences = sequences;
            batch.logits = logits;
        }

        /** Tokens {@code from..to-1} at their own positions; {@code wanted..end-1} of them give logits. */
        Value fill(int[] all, int from, int to, int wanted, int end) {
            batch.size = to - from;
            tokens.write(0, all, from, to - from);
            for (int i = from; i < to; i++) {
                positions.setInt((long) (i - from) * Integer.BYTES, i);
                logits.setByte(i - from, (byte) (i >= wanted && i < end ? 1 : 0));
            }
            return batch;
        }
    }
}
