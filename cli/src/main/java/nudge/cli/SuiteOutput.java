package nudge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nudge.data.DataException;
import nudge.data.Nearest;
import nudge.view.SuiteReport;
import org.jspecify.annotations.Nullable;

/** Where the report on several tasks goes. Found out before anything is asked. */
final class SuiteOutput {
    static final String MARKDOWN = "markdown";

    private static final List<String> FORMATS = List.of("text", "html", "json", MARKDOWN);
    private static final String NAME = "nudge-report";

    private final Screen screen;
    private final String format;
    private final @Nullable Path file;

    private SuiteOutput(Screen screen, String format, @Nullable Path file) {
        this.screen = screen;
        this.format = format;
        this.file = file;
    }

    /** A page is written beside the text on the screen, to a name of its own where none is given. */
    static SuiteOutput of(Screen screen, String format, @Nullable Path file) {
        if (!FORMATS.contains(format)) {
            throw Nearest.unknown("format of several tasks", format, FORMATS);
        }
        if (file != null) {
            Output.check(file);
        }
        return new SuiteOutput(screen, format, file);
    }

    /** Whether each run's own table is shown as it ends. */
    boolean showsRuns() {
        return format.equals("text");
    }

    void write(SuiteReport report) {
        var page =
                switch (format) {
                    case "json" -> report.json();
                    case MARKDOWN -> report.markdown();
                    default -> report.page();
                };
        if (format.equals("text") || file != null) {
            screen.print(report.lines(screen.style()));
        }
        if (file == null && !format.equals("text")) {
            screen.out().print(page);
            screen.out().flush();
            return;
        }
        var path = file == null ? free() : file;
        try {
            Files.writeString(path, page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DataException(
                    "Cannot write '" + path + "': " + e.getMessage() + ". The runs are kept: see nudge runs.", e);
        }
        screen.err().println("Written: " + path);
        screen.err().flush();
    }

    /** The first such name that no file has. */
    private static Path free() {
        var path = Path.of(NAME + ".html");
        for (int i = 2; Files.exists(path); i++) {
            path = Path.of(NAME + "-" + i + ".html");
        }
        return path;
    }
}
