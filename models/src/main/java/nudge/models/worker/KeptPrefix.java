package nudge.models.worker;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One context of the engine and the tokens whose keys and values it holds: sequence 0 alone, in cells that run on from
 * 0. Results then depend on the tokens only and not on what was asked before (measured on llama.cpp b4916: bit by bit
 * for a prefix kept, cut or copied, as long as no chunk has one token only).
 */
final class KeptPrefix implements AutoCloseable {
    /** Tokens in one call of the engine; more take memory and are no faster. */
    static final int CHUNK = 64;

    /** What the engine answers where the abort flag was raised. */
    private static final int ABORTED = 2;

    private final OpenModel model;
    private final Pointer context;
    private final int capacity;
    private final TokenBatch.Buffer batch = new TokenBatch.Buffer(CHUNK);
    private int[] tokens = {};

    /** When it was used last or how much its loss would cost; {@link KeptPrefixes} alone reads and sets it. */
    private long worth;

    KeptPrefix(OpenModel model, int capacity) {
        this.model = model;
        this.capacity = capacity;
        var parameters = model.llama().llama_context_default_params();
        parameters.contextTokens = capacity;
        parameters.batchTokens = CHUNK;
        parameters.chunkTokens = CHUNK;
        model.engine().abort().installIn(parameters);
        Pointer made = model.llama().llama_init_from_model(model.model(), parameters);
        if (made == null) {
            throw new WorkerException("The engine could not make a context of " + capacity + " tokens: "
                    + model.engine().complaints() + ". Memory may be short; a smaller context needs less.");
        }
        this.context = made;
    }

    int capacity() {
        return capacity;
    }

    int length() {
        return tokens.length;
    }

    long worth() {
        return worth;
    }

    void setWorth(long worth) {
        this.worth = worth;
    }

    /** How many tokens at the start of a prompt are held. */
    int common(int[] prompt) {
        int mismatch = Arrays.mismatch(tokens, prompt);
        return mismatch < 0 ? tokens.length : mismatch;
    }

    /** Keeps the first tokens only. */
    void cut(int length) {
        if (length == 0) {
            model.llama().llama_kv_self_clear(context);
        } else {
            model.llama().llama_kv_self_seq_rm(context, 0, length, -1);
        }
        tokens = Arrays.copyOf(tokens, Math.min(length, tokens.length));
    }

    int[] tokens() {
        return tokens.clone();
    }

    long stateBytes() {
        return model.llama().llama_state_seq_get_size(context, 0);
    }

    /** Writes all that is held to a file; whether that went well. */
    boolean writeTo(Path file) {
        return model.llama().llama_state_seq_save_file(context, file.toString(), 0, tokens, tokens.length) > 0;
    }

    /** Holds what a file has, if it has these tokens; else nothing. */
    boolean readFrom(Path file, int[] expected) {
        cut(0);
        var read = new int[expected.length];
        long bytes = model.llama()
                .llama_state_seq_load_file(context, file.toString(), 0, read, read.length, new LongByReference());
        if (bytes == 0 || !Arrays.equals(read, expected)) {
            cut(0);
            return false;
        }
        tokens = read;
        return true;
    }

    /** Takes over the first tokens of another, which keeps its own. */
    void copy(KeptPrefix other, int length) {
        cut(0);
        long size = model.llama().llama_state_seq_get_size(other.context, 0);
        try (var state = new Memory(size)) {
            model.llama().llama_state_seq_get_data(other.context, state, size, 0);
            if (model.llama().llama_state_seq_set_data(context, state, size, 0) == 0) {
                cut(0);
                return;
            }
        }
        tokens = other.tokens;
        cut(length);
    }

    /**
     * Holds these tokens and gives what the model says after the last of them. All but the common prefix is computed; at
     * least two tokens are, since a chunk of one would be computed another way.
     *
     * @return how many tokens were computed
     */
    int hold(int[] prompt) {
        int kept = Math.max(0, Math.min(common(prompt), prompt.length - 2));
        cut(kept);
        decode(prompt, kept, prompt.length, prompt.length - 1, prompt.length);
        return prompt.length - kept;
    }

    /** What the model says after the last token that was computed. */
    Logits last() {
        return logits(-1);
    }

    /**
     * The log-probabilities of tokens behind those held, each seeing the ones before it; what is held stays the same.
     *
     * @param first what the model says after the last token held
     * @return the sum in nats
     */
    double logProbability(int[] continuation, Logits first) {
        double sum = first.logProbability(continuation[0]);
        if (continuation.length == 1) {
            return sum;
        }
        int held = tokens.length;
        int[] all = Arrays.copyOf(tokens, held + continuation.length);
        System.arraycopy(continuation, 0, all, held, continuation.length);
        try {
            for (int from = held; from < all.length; from = tokens.length) {
                decodeChunk(all, from, all.length, from, all.length - 1);
                for (int i = from; i < Math.min(tokens.length, all.length - 1); i++) {
                    sum += logits(i - from).logProbability(all[i + 1]);
                }
            }
            return sum;
        } finally {
            cut(held);
        }
    }

    /** Adds one token that was drawn, and gives what the model says after it. */
    Logits append(int token) {
        int[] all = Arrays.copyOf(tokens, tokens.length + 1);
        all[tokens.length] = token;
        decode(all, tokens.length, all.length, tokens.length, all.length);
        return last();
    }

    private void decode(int[] all, int start, int end, int wanted, int last) {
        for (int from = start; from < end; from = tokens.length) {
            decodeChunk(all, from, end, wanted, last);
        }
    }

    /** Computes as many of {@code from..end-1} as one call takes; {@code wanted..last-1} of them give logits. */
    private void decodeChunk(int[] all, int from, int end, int wanted, int last) {
        int to = nextChunk(from, end, model.pace().chunk());
        int status = timed(batch.fill(all, from, to, wanted, last));
        if (status != 0) {
            cut(from);
            throw failure(status, to - from);
        }
        tokens = Arrays.copyOf(all, to);
    }

    private int timed(TokenBatch.Value filled) {
        int threads = model.pace().threads(filled.size);
        model.llama().llama_set_n_threads(context, threads, threads);
        long begin = model.pace().now();
        int status = model.llama().llama_decode(context, filled);
        if (status == 0) {
            model.pace().took(filled.size, threads, model.pace().now() - begin);
        }
        return status;
    }

    /** Where the chunk that begins at {@code from} ends: no chunk has one token, unless there is one only. */
    private static int nextChunk(int from, int end, int most) {
        int left = end - from;
        if (left <= most) {
            return end;
        }
        return left == most + 1 ? from + most - 1 : from + most;
    }

    private WorkerException failure(int status, int count) {
        if (status == ABORTED || model.engine().abort().raised()) {
            return new WorkerException(Worker.CANCELLED);
        }
        return new WorkerException("The engine failed on " + count + " tokens (status " + status + "): "
                + model.engine().complaints() + ".");
    }

    private Logits logits(int index) {
        Pointer values = model.llama().llama_get_logits_ith(context, index);
        if (values == null) {
            throw new WorkerException("The engine gave no values for token " + index + ".");
        }
        return new Logits(values.getFloatArray(0, model.vocabularySize()));
    }

    @Override
    public void close() {
        model.llama().llama_free(context);
    }
}
