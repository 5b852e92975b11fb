package nudge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The models file: endpoints under names of a person's own.
 *
 * @param file where it is
 * @param models in the order of the file
 * @param problems what is wrong in the file outside of entries
 */
public record NamedModels(Path file, List<NamedModel> models, List<String> problems) {
    /**
     * Where they are read.
     *
     * @param home what a tilde stands for at the beginning of a key file's name
     */
    public record Source(Path file, Path home) {}

    public NamedModels {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }

    /**
     * What a file says; nothing where there is none. Never fails: what is wrong is among the problems.
     *
     * @param taken gives names of models that are there without it
     */
    public static NamedModels read(Source source, Supplier<List<String>> taken) {
        return Files.exists(source.file())
                ? new ModelsFile(source, taken.get()).read()
                : new NamedModels(source.file(), List.of(), List.of());
    }

    public Optional<NamedModel> find(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return models.stream().map(NamedModel::name).toList();
    }
}
