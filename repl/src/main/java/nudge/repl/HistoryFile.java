package nudge.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import nudge.data.DataException;

/** Where the lines typed in a project are kept: one file for each project, so that its lines come back there. */
final class HistoryFile {
    private static final List<String> ROOTS = List.of(".git", "pom.xml", ".nudge");
    private static final int HASH_DIGITS = 8;

    private HistoryFile() {}

    /** The file for a working folder: named after the project's root and a hash of where that lies. */
    static Path of(Path state, Path workingFolder) {
        var root = root(workingFolder.toAbsolutePath().normalize());
        var name = root.getFileName() == null ? "root" : root.getFileName().toString();
        return state.resolve("histories")
                .resolve(name.replaceAll("[^\\p{Alnum}._-]", "_") + "-"
                        + hash(root.toString()).substring(0, HASH_DIGITS));
    }

    /** The nearest folder upwards that holds a mark of a project; without one, the folder itself. */
    static Path root(Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            if (ROOTS.stream().map(at::resolve).anyMatch(Files::exists)) {
                return at;
            }
        }
        return folder;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, yet this one does not.", e);
        }
    }

    /** Makes the folder, and where lines stand more than once, leaves the last one of each, the newest so many. */
    static void prepare(Path file, int most) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                keepToOwner(file);
                var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                var kept = lastOfEach(lines, most);
                if (kept.size() < lines.size()) {
                    replace(file, kept);
                }
            }
        } catch (IOException e) {
            throw new DataException("Cannot keep the history in '" + file + "': " + e.getMessage() + ".", e);
        }
    }

    private static void keepToOwner(Path file) throws IOException {
        var attributes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (attributes != null) {
            attributes.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** A line is a time, a colon and what was typed, line ends escaped. */
    private static List<String> lastOfEach(List<String> lines, int most) {
        var seen = new HashSet<String>();
        var kept = new ArrayDeque<String>();
        for (int i = lines.size() - 1; i >= 0 && kept.size() < most; i--) {
            var line = lines.get(i);
            if (seen.add(line.substring(line.indexOf(':') + 1))) {
                kept.addFirst(line);
            }
        }
        return List.copyOf(kept);
    }

    private static void replace(Path file, List<String> lines) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "history", ".new");
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
