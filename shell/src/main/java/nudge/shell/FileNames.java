package nudge.shell;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files and folders that a text could be the beginning of; folders end in a slash and come first.
 *
 * @param home what {@code ~} stands for
 */
public record FileNames(Path folder, Path home) {
    private static final int MOST = 500;
    private static final String SEPARATOR = "/";

    /** Of the folder the program was started in and the user who started it. */
    public static FileNames here() {
        return new FileNames(Path.of(""), Path.of(System.getProperty("user.home", "")));
    }

    /** Names as they would stand in the text's place; hidden ones only where a dot is typed. {@code ~} is written out. */
    public List<String> of(String begun) {
        var text = begun.equals("~") || begun.startsWith("~/") ? home + begun.substring(1) : begun;
        if (begun.equals("~")) {
            return List.of(text + SEPARATOR);
        }
        int name = text.lastIndexOf('/') + 1;
        var parent = text.substring(0, name);
        try {
            return list(folder.resolve(parent), parent, text.substring(name));
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private static List<String> list(Path folder, String before, String begun) {
        record Found(String name, boolean isFolder) {}
        var found = new ArrayList<Found>();
        try (var all = Files.newDirectoryStream(folder)) {
            for (var file : all) {
                var name = String.valueOf(file.getFileName());
                boolean fits = name.startsWith(begun) && (begun.startsWith(".") || !name.startsWith("."));
                if (fits && found.size() < MOST) {
                    found.add(new Found(name, Files.isDirectory(file)));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        return found.stream()
                .sorted(Comparator.comparing((Found one) -> !one.isFolder()).thenComparing(Found::name))
                .map(one -> before + one.name() + (one.isFolder() ? SEPARATOR : ""))
                .toList();
    }
}
