package nudge.models.embedded;

import java.nio.file.Path;
import nudge.models.worker.Message;

/**
 * What a worker is started with; equal ones share a worker.
 *
 * @param file the model
 * @param contextTokens the most tokens of a prompt and its answer; 0 for what the model was trained with
 * @param threads processor threads
 * @param keptBytes memory for the beginnings of prompts that stay computed
 * @param savedBytes disk for long beginnings that later sessions find; 0 for none
 * @param sha256 of the file, and how it was converted: what is saved belongs to it
 * @param cache the user's cache folder
 */
record WorkerStart(
        Path file, int contextTokens, int threads, long keptBytes, long savedBytes, String sha256, Path cache) {

    Message load() {
        return Message.numbered(1)
                .with("op", "load")
                .with("file", file.toString())
                .with("context", contextTokens)
                .with("threads", threads)
                .with("keptBytes", keptBytes)
                .with("savedBytes", savedBytes)
                .with("savedFolder", cache.resolve("prefixes").resolve(sha256).toString());
    }
}
