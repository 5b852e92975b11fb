package nudge.models.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nudge.data.DataException;
import nudge.model.ModelOptions;

/**
 * Where keys come from: the setting {@code key-file}, the variable, the file that the variable with {@code _FILE} behind
 * it names, or a file of the variable's name in the folder of keys. Files must be readable by their owner alone.
 *
 * @param variable such as {@code OPENAI_API_KEY}
 * @param environment of the program
 * @param folder of key files, {@code keys} beside the configuration
 */
record KeySource(String variable, Map<String, String> environment, Path folder) {
    private static final int MOST_BYTES = 8192;
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    Optional<Key> find(ModelOptions options) {
        var named = options.setting("key-file");
        if (named.isPresent()) {
            return Optional.of(inFile(Path.of(named.get())));
        }
        var own = environment.getOrDefault(variable, "");
        if (!own.isBlank()) {
            return Optional.of(Key.of(own, "the variable " + variable));
        }
        var file = environment.getOrDefault(variable + "_FILE", "");
        if (!file.isBlank()) {
            return Optional.of(inFile(Path.of(file)));
        }
        var kept = folder.resolve(variable);
        return Files.exists(kept) ? Optional.of(inFile(kept)) : Optional.empty();
    }

    private static Key inFile(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new DataException("Key file '" + file + "' is not there. Name a file that holds one key.");
            }
            refuseIfOthersMayRead(file);
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(
                        "Key file '" + file + "' has " + Files.size(file) + " bytes. It must hold one key only.");
            }
            return Key.of(Files.readString(file), "the file '" + file + "'");
        } catch (IOException e) {
            throw new DataException("Key file '" + file + "' can't be read (" + e + ").", e);
        }
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        var others = EnumSet.copyOf(OWNERS);
        others.clear();
        others.addAll(Files.getPosixFilePermissions(file));
        others.removeAll(OWNERS);
        if (!others.isEmpty()) {
            throw new DataException(
                    "Key file '" + file + "' can be read or changed by others than its owner, so it is not"
                            + " used. Keep others out: chmod 600 '" + file + "'.");
        }
    }
}
