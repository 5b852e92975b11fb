package nudge.models.worker;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A model file that the engine has read.
 *
 * @param engine the engine it lives in
 * @param model the engine's handle
 * @param vocabulary the engine's handle of its vocabulary
 * @param contextTokens the most tokens a prompt and its answer may have
 * @param pace how many threads a decode gets
 */
record OpenModel(Engine engine, Pointer model, Pointer vocabulary, int contextTokens, Pace pace) {
    private static final byte[] MAGIC = "GGUF".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT_BYTES = 256;

    /**
     * Reads a model file.
     *
     * @param context the most tokens in a context; 0 for as many as the model was trained with, at most 32768
     * @throws WorkerException which says what is wrong with the file
     */
    static OpenModel read(Engine engine, Path file, int context, Pace pace) {
        checkMagic(file);
        var parameters = engine.llama().llama_model_default_params();
        parameters.gpuLayers = 0;
        Pointer model = engine.llama().llama_model_load_from_file(file.toString(), parameters);
        String complaints = engine.complaints();
        if (model == null) {
            throw new WorkerException("The model file '" + file + "' can't be read: " + complaints
                    + ". It may be cut off, or of an architecture newer than this engine (llama.cpp b4916):"
                    + " fetch it again, or take another.");
        }
        if (engine.llama().llama_model_is_recurrent(model) != 0
                || engine.llama().llama_model_has_encoder(model) != 0) {
            throw new WorkerException("The model file '" + file + "' is of a kind that can't take tokens back, which"
                    + " scoring options needs. Use it through a running llama-server.");
        }
        Pointer vocabulary = engine.llama().llama_model_get_vocab(model);
        int trained = engine.llama().llama_model_n_ctx_train(model);
        int most = context == 0 ? Math.min(trained, 32768) : Math.min(context, trained);
        return new OpenModel(engine, model, vocabulary, most, pace);
    }

    Llama llama() {
        return engine.llama();
    }

    int vocabularySize() {
        return llama().llama_vocab_n_tokens(vocabulary);
    }

    /** One line such as {@code llama 134.52M Q4_1}. */
    String description() {
        var buffer = new byte[TEXT_BYTES];
        llama().llama_model_desc(model, buffer, buffer.length);
        return terminated(buffer);
    }

    /** Bytes that a token takes in a context: keys and values of all layers, two bytes a number. */
    long bytesPerToken() {
        String architecture = metadata("general.architecture").orElse("");
        long headSize = metadata(architecture + ".attention.key_length")
                .map(Long::valueOf)
                .orElseGet(() ->
                        (long) llama().llama_model_n_embd(model) / Math.max(1, llama().llama_model_n_head(model)));
        return 4L * llama().llama_model_n_layer(model) * llama().llama_model_n_head_kv(model) * headSize;
    }

    /** A text from the file's metadata. */
    Optional<String> metadata(String key) {
        var buffer = new byte[TEXT_BYTES];
        int length = llama().llama_model_meta_val_str(model, key, buffer, buffer.length);
        return length < 0 ? Optional.empty() : Optional.of(terminated(buffer));
    }

    /**
     * Checks that a prompt and its answer fit.
     *
     * @throws WorkerException which says by how many tokens they do not
     */
    void checkRoom(int promptTokens, int answerTokens) {
        int over = promptTokens + answerTokens - contextTokens;
        if (over > 0) {
            throw new WorkerException("The prompt does not fit by " + over + " tokens: it has " + promptTokens
                    + " and its answer up to " + answerTokens + ", the model's context holds " + contextTokens
                    + ". Shorten the prompt or the answer, or choose a model with a longer context.");
        }
    }

    private static String terminated(byte[] buffer) {
        int end = 0;
        while (end < buffer.length && buffer[end] != 0) {
            end++;
        }
        return new String(buffer, 0, end, StandardCharsets.UTF_8);
    }

    private static void checkMagic(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new WorkerException("'" + file + "' is no GGUF file: it does not begin with 'GGUF'."
                        + " Name a model file in that format.");
            }
        } catch (IOException e) {
            throw new WorkerException("The model file '" + file + "' can't be opened (" + e + ").", e);
        }
    }
}
