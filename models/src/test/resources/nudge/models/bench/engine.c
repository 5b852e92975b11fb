/* Decodes some tokens in chunks and some one by one, straight through the library: what the worker is compared with.
 * cc -O2 engine.c -o engine -ldl; engine LIBRARY MODEL PROMPT_TOKENS NEW_TOKENS CHUNK THREADS
 * prints: seconds and processor seconds of the prompt, then of the new tokens. Structs as of llama.cpp b4916. */
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
    void *devices;
    int32_t layers, split, main;
    const float *splits;
    void *callback, *data;
    const void *overrides;
    bool vocabulary, map, lock, check;
} model_params;

typedef struct {
    uint32_t context, batch, chunk, sequences;
    int32_t threads, batch_threads, rope, pooling, attention;
    float numbers[6];
    uint32_t original;
    float defragment;
    void *callback, *data;
    int32_t keys, values;
    bool flags[5];
    void *abort, *abort_data;
} context_params;

typedef struct {
    int32_t size, *tokens;
    float *embeddings;
    int32_t *positions, *counts, **sequences;
    int8_t *logits;
} batch;

static double seconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

static void quiet(int level, const char *text, void *data) {
    (void) level, (void) text, (void) data;
}

#define LOAD(result, name, arguments) result(*name) arguments = (result(*) arguments) dlsym(library, #name)

int main(int count, char **words) {
    void *library = count == 7 ? dlopen(words[1], RTLD_NOW | RTLD_GLOBAL) : NULL;
    if (!library) {
        return 1;
    }
    int prompt = atoi(words[3]), fresh = atoi(words[4]), chunk = atoi(words[5]);
    LOAD(void, llama_log_set, (void *, void *));
    LOAD(model_params, llama_model_default_params, (void));
    LOAD(context_params, llama_context_default_params, (void));
    LOAD(void *, llama_model_load_from_file, (const char *, model_params));
    LOAD(void *, llama_init_from_model, (void *, context_params));
    LOAD(batch, llama_batch_get_one, (int32_t *, int32_t));
    LOAD(int, llama_decode, (void *, batch));
    LOAD(float *, llama_get_logits_ith, (void *, int));
    llama_log_set(quiet, NULL);
    void *model = llama_model_load_from_file(words[2], llama_model_default_params());
    context_params params = llama_context_default_params();
    params.context = (prompt + fresh + 1023) / 1024 * 1024;
    params.batch = params.chunk = chunk;
    params.threads = params.batch_threads = atoi(words[6]);
    void *context = llama_init_from_model(model, params);
    int32_t *tokens = malloc(sizeof(int32_t) * (prompt + fresh));
    for (int i = 0; i < prompt + fresh; i++) {
        tokens[i] = 1000 + i * 7919 % 20000;
    }
    volatile float sum = 0;
    double wall = seconds(CLOCK_MONOTONIC), processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < prompt; i += chunk) {
        llama_decode(context, llama_batch_get_one(tokens + i, prompt - i < chunk ? prompt - i : chunk));
    }
    sum += llama_get_logits_ith(context, -1)[0];
    printf("%f %f ", seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_PROCESS_CPUTIME_ID) - processor);
    wall = seconds(CLOCK_MONOTONIC), processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < fresh; i++) {
        llama_decode(context, llama_batch_get_one(tokens + prompt + i, 1));
        sum += llama_get_logits_ith(context, -1)[0];
    }
    printf("%f %f\n", seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_PROCESS_CPUTIME_ID) - processor);
    return 0;
}
