package nudge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nudge.data.DataException;

/** Writes one run into a file of its own: a store that holds nothing else, one file without any beside it. */
final class RunFile {
    private RunFile() {}

    /** Written under another name first, so that a file that is there is whole or untouched. */
    static void write(Sql from, RunEntry entry, Path file) {
        var target = file.toAbsolutePath();
        var half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(half);
            try (var database = Database.single(half)) {
                var ids = new Ids();
                var copy = new RunCopy(new AnswerTable(ids, new PromptTable(ids)), new RunTable(ids), "");
                var sql = database.writing();
                sql.transaction(() -> copy.of(WholeRun.of(from, entry), sql));
            }
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            remove(half);
        }
    }

    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            throw unwritable(half, e);
        }
    }

    private static DataException unwritable(Path file, IOException e) {
        return new DataException("Cannot write '" + file + "': " + e + ". The run is kept; name another file.", e);
    }
}
