package nudge.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One published file of Perez et al. 2022.
 *
 * @param written by whom its questions were written
 * @param file its name, as published, without folder and ending
 */
record BehaviourSet(BehaviourKind kind, Writer written, String file) {
    /** Who wrote the questions. */
    enum Writer {
        LM,
        HUMAN;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String HUMAN = "human/";
    /** Copies of the whole repository, by the names that people give the folder. */
    private static final List<String> REPOSITORIES =
            List.of("", "anthropic-evals/", "evals/", "evals-main/", "model-written-evals/");
    /** The same behaviour has another file name in the folder of the human-written sets. */
    private static final String WEB_IN_LM = "self-awareness-training-web-gpt";

    private static final String WEB = "self-awareness-web-gpt";

    /** The behaviour's name, the same for both writers. */
    String behaviour() {
        return file.equals(WEB_IN_LM) ? WEB : file;
    }

    /** As tasks are named: lower case, the family in front. */
    String task() {
        return (kind.family() + "/" + (written == Writer.HUMAN ? HUMAN : "") + file).toLowerCase(Locale.ROOT);
    }

    /** What its samples' ids begin with; they end in the line of the file. */
    String prefix() {
        return inner().isPresent() && !file.equals(kind.family() + "-mini") ? written.label() + "/" + file : file;
    }

    /** In words. */
    String words() {
        return file.replace('-', ' ').replace('_', ' ');
    }

    /** The published file's name. */
    String published() {
        return (kind == BehaviourKind.SYCOPHANCY ? "sycophancy_on_" : "") + file + ".jsonl";
    }

    /** The published path inside its repository. */
    String path() {
        return kind.folder() + "/" + inner().map(inner -> inner + "/").orElse("") + published();
    }

    /** Where it may lie under a folder of originals, most published first. */
    List<String> relatives() {
        return folders()
                .flatMap(folder -> Stream.of("", ".gz").map(ending -> folder + published() + ending))
                .flatMap(path -> kind == BehaviourKind.SYCOPHANCY ? Stream.of(path, partial(path)) : Stream.of(path))
                .toList();
    }

    /** Some rows only, as a research copy has them. */
    private static String partial(String path) {
        return path.replaceFirst("\\.jsonl", ".partial.jsonl");
    }

    private Stream<String> folders() {
        var inside = inner();
        if (inside.isPresent()) {
            var own = inside.get() + "/";
            return Stream.concat(
                    REPOSITORIES.stream().map(repository -> repository + kind.folder() + "/" + own),
                    Stream.of(own, "../" + own));
        }
        var partial = kind == BehaviourKind.SYCOPHANCY
                ? Stream.of("anthropic-evals-sycophancy-partial/")
                : Stream.<String>of();
        return Stream.concat(
                Stream.concat(REPOSITORIES.stream().map(repository -> repository + kind.folder() + "/"), Stream.of("")),
                partial);
    }

    private Optional<String> inner() {
        return kind == BehaviourKind.AI_RISK ? Optional.of(written.label() + "_generated_evals") : Optional.empty();
    }
}
