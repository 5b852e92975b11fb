package nudge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.run.DataFolders;
import nudge.view.Looks;

/**
 * What a person has written into the configuration file; what is not there has its default.
 *
 * @param model reference of the session's model
 * @param data folders of originals
 * @param concurrency requests in flight at most
 * @param prompts reference of a prompt pack
 * @param looks colours and signs
 * @param editing how lines are edited at the prompt
 * @param startup lines evaluated before the first prompt
 * @param classPath jars, folders and libraries that snippets reach
 * @param warnings what could not be understood, a sentence or two each; the rest of the file holds
 */
public record Config(
        Optional<String> model,
        List<Path> data,
        Optional<Integer> concurrency,
        Optional<String> prompts,
        Looks.Wishes looks,
        Editing editing,
        List<String> startup,
        List<String> classPath,
        List<String> warnings) {
    /** Which keys edit. */
    public enum Keys {
        EMACS,
        VI
    }

    /** Whether something helps while a person types. */
    public enum Aid {
        ON,
        OFF
    }

    /**
     * How lines are edited.
     *
     * @param history lines kept for each project
     */
    public record Editing(Keys keys, Aid autopair, Aid suggest, int history) {
        public static final Editing DEFAULTS = new Editing(Keys.EMACS, Aid.ON, Aid.ON, 10_000);
    }

    public static final Config DEFAULTS = new Config(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Looks.Wishes.NONE,
            Editing.DEFAULTS,
            List.of(),
            List.of(),
            List.of());

    public Config {
        data = List.copyOf(data);
        startup = List.copyOf(startup);
        classPath = List.copyOf(classPath);
        warnings = List.copyOf(warnings);
    }

    /**
     * What a file says; the defaults where there is none. Never fails: what is wrong in it is among the warnings.
     *
     * @param home what a tilde stands for at the beginning of a folder
     */
    public static Config read(Path file, Path home) {
        return Files.exists(file) ? new ConfigFile(file, home).read() : DEFAULTS;
    }

    /** Settings with what is said here: originals are looked for behind where the environment names folders. */
    public Settings over(Settings settings) {
        var roots = new ArrayList<>(settings.data().roots());
        roots.addAll(Math.max(0, roots.size() - 1), data);
        var changed = settings.withData(new DataFolders(roots)).withModel(model.orElse(settings.model()));
        var paced = concurrency.map(changed::withConcurrency).orElse(changed);
        return prompts.map(pack -> paced.withPack(pack, Settings.PackUse.OVER_BUILT_IN))
                .orElse(paced);
    }
}
