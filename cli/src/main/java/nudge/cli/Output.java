package nudge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nudge.Nudge;
import nudge.RunHandle;
import nudge.data.DataException;
import nudge.view.TextFile;
import nudge.view.View;
import org.jspecify.annotations.Nullable;

/** Where a run's result goes, and in which format. A file that cannot be written is found out before anything is asked. */
final class Output {
    private final Screen screen;
    private final View view;
    private final @Nullable Path file;

    private Output(Screen screen, View view, @Nullable Path file) {
        this.screen = screen;
        this.view = view;
        this.file = file;
    }

    static Output of(Nudge nudge, Screen screen, String format, @Nullable Path file) {
        return of(screen, nudge.registry().view(format), file);
    }

    static Output of(Screen screen, View view, @Nullable Path file) {
        if (file != null) {
            check(file);
        }
        return new Output(screen, view, file);
    }

    /** Fails where such a file cannot be. */
    static void check(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new DataException("Cannot write '" + file + "': "
                    + (Files.isDirectory(file) ? "it is a folder" : "its folder is not there")
                    + ". Nothing was asked; name another file.");
        }
    }

    /** Writes the ended run. */
    void write(RunHandle handle) throws InterruptedException {
        var path = file;
        if (path == null) {
            screen.out().print(handle.rendered(view, screen.style()));
            screen.out().flush();
            return;
        }
        try {
            Files.writeString(path, handle.rendered(view, screen.style()), StandardCharsets.UTF_8);
            screen.err().println("Written: " + path);
            handle.beside(view).forEach((ending, text) -> {
                var beside = TextFile.beside(path.toString(), ending);
                screen.err().println("Written: " + TextFile.write(beside, text));
            });
        } catch (IOException e) {
            throw new DataException(
                    "Cannot write '" + path + "': " + e.getMessage() + ". The run is kept: nudge export "
                            + handle.report().header().number() + " --out FILE writes it elsewhere.",
                    e);
        }
    }
}
