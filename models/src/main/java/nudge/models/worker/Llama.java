package nudge.models.worker;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of llama.cpp's C API (build b4916, header {@code llama.h}) that the worker calls, under its C names.
 *
 * <p>{@code size_t} is a {@code long}: the library exists for 64-bit machines only.
 */
interface Llama extends Library {

    /** Log levels of ggml: 1 debug, 2 info, 3 warning, 4 error, 5 goes on with the line before. */
    interface Log extends Callback {
        void invoke(int level, String text, @Nullable Pointer data);
    }

    void llama_log_set(Log log, @Nullable Pointer data);

    void llama_backend_init();

    ModelParameters.Value llama_model_default_params();

    ContextParameters.Value llama_context_default_params();

    @Nullable
    Pointer llama_model_load_from_file(String path, ModelParameters.Value parameters);

    @Nullable
    Pointer llama_init_from_model(Pointer model, ContextParameters.Value parameters);

    void llama_free(Pointer context);

    void llama_set_n_threads(Pointer context, int threads, int promptThreads);

    int llama_model_n_ctx_train(Pointer model);

    long llama_model_n_params(Pointer model);

    int llama_model_n_embd(Pointer model);

    int llama_model_n_head(Pointer model);

    int llama_model_n_head_kv(Pointer model);

    int llama_model_n_layer(Pointer model);

    int llama_model_desc(Pointer model, byte[] buffer, long size);

    int llama_model_meta_val_str(Pointer model, String key, byte @Nullable [] buffer, long size);

    byte llama_model_has_encoder(Pointer model);

    byte llama_model_is_recurrent(Pointer model);

    @Nullable
    Pointer llama_model_chat_template(Pointer model, @Nullable String name);

    int llama_chat_apply_template(
            String template, Pointer messages, long count, byte assistantOpen, byte @Nullable [] buffer, int size);

    Pointer llama_model_get_vocab(Pointer model);

    int llama_vocab_n_tokens(Pointer vocabulary);

    Pointer llama_vocab_get_text(Pointer vocabulary, int token);

    int llama_vocab_get_attr(Pointer vocabulary, int token);

    byte llama_vocab_is_eog(Pointer vocabulary, int token);

    int llama_vocab_bos(Pointer vocabulary);

    int llama_vocab_eos(Pointer vocabulary);

    int llama_vocab_eot(Pointer vocabulary);

    byte llama_vocab_get_add_bos(Pointer vocabulary);

    int llama_tokenize(
            Pointer vocabulary, byte[] text, int bytes, int @Nullable [] tokens, int size, byte special, byte parse);

    int llama_token_to_piece(Pointer vocabulary, int token, byte[] buffer, int size, int strip, byte special);

    int llama_decode(Pointer context, TokenBatch.Value batch);

    @Nullable
    Pointer llama_get_logits_ith(Pointer context, int index);

    void llama_kv_self_clear(Pointer context);

    byte llama_kv_self_seq_rm(Pointer context, int sequence, int from, int to);

    long llama_state_seq_get_size(Pointer context, int sequence);

    long llama_state_seq_get_data(Pointer context, Pointer buffer, long size, int sequence);

    long llama_state_seq_set_data(Pointer context, Pointer buffer, long size, int sequence);

    long llama_state_seq_save_file(Pointer context, String path, int sequence, int[] tokens, long count);

    long llama_state_seq_load_file(
            Pointer context, String path, int sequence, int[] tokens, long capacity, LongByReference count);
}
