package nudge.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nudge.data.DataException;
import nudge.data.Nearest;
import nudge.data.UsageException;
import nudge.shell.NotebookFile;
import nudge.shell.PageFile;
import nudge.shell.Source;
import nudge.shell.Transcript.Entry;
import nudge.shell.Transcript.Kind;

/** A session's files: scripts that are saved and opened, notebooks and pages that are exported. */
final class SessionFiles {
    private static final List<String> PAGES = List.of(".ipynb", ".html", ".md");
    private static final int MOST = 200;

    /** Commands that change nothing about a session; a script has no use for them. */
    private static final Set<String> LOOKING =
            Set.of("/help", "/history", "/runs", "/save", "/save!", "/export", "/export!", "/open", "/edit");

    /** What happens to a file that is there already. */
    enum Over {
        REFUSE,
        REPLACE
    }

    private final Function<String, List<String>> separated;
    private final Path home;
    private final Set<Path> written = new HashSet<>();

    /**
     * @param separated takes a source apart into snippets that can stand one below the other
     * @param home what a tilde stands for
     */
    SessionFiles(Function<String, List<String>> separated, Path home) {
        this.separated = separated;
        this.home = home;
    }

    /** Writes the snippets that went well as a script; commands are comments in it. Says what was written. */
    String save(String name, List<Entry> entries, Over over) {
        var file = path(name, List.of(".jsh"), "/save runs.jsh");
        var kept = entries.stream().filter(Entry::ok).toList();
        var script = new StringBuilder();
        kept.forEach(entry -> lines(entry).forEach(line -> script.append(line).append('\n')));
        write(file, script.toString(), over, "/save!");
        var snippets =
                kept.stream().filter(entry -> entry.kind() == Kind.SNIPPET).count();
        return "Written: " + file + ", " + snippets + (snippets == 1 ? " snippet." : " snippets.")
                + " It runs by: nudge " + file;
    }

    private List<String> lines(Entry entry) {
        if (entry.kind() == Kind.SNIPPET) {
            return separated.apply(entry.source());
        }
        boolean looking = LOOKING.contains(entry.source().split("\\s", 2)[0]);
        return looking ? List.of() : List.of("// " + entry.source());
    }

    /** Writes all that was evaluated and what came of it, as the file's ending says. Says what was written. */
    String export(String name, List<Entry> entries, Over over) {
        var file = path(name, PAGES, "/export runs.ipynb");
        var text = file.toString().endsWith(".ipynb")
                ? NotebookFile.of(entries)
                : file.toString().endsWith(".html") ? PageFile.html(entries) : PageFile.markdown(entries);
        write(file, text, over, "/export!");
        return "Written: " + file;
    }

    /** The text of a script. */
    Source open(String name) {
        var file = path(name, List.of(), "/open runs.jsh");
        try {
            return new Source(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DataException("Cannot read '" + file + "': " + reason(e) + ".", e);
        }
    }

    private Path path(String name, List<String> endings, String example) {
        if (name.isBlank()) {
            throw new UsageException("Which file? For example: " + example);
        }
        var ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        if (!endings.isEmpty() && !endings.contains(ending)) {
            throw endings.size() == 1
                    ? new UsageException("'" + name + "' does not end in " + endings.get(0) + ". Type " + example)
                    : Nearest.unknown("kind of file", ending.isEmpty() ? name : ending, endings);
        }
        try {
            return resolved(name);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + name + "' is no name of a file: " + e.getReason() + ".", e);
        }
    }

    private Path resolved(String name) {
        return name.startsWith("~/") ? home.resolve(name.substring(2)) : Path.of(name);
    }

    private void write(Path file, String text, Over over, String command) {
        var place = file.toAbsolutePath().normalize();
        if (over == Over.REFUSE && Files.exists(file) && !written.contains(place)) {
            throw new UsageException("'" + file + "' is there already. To write over it, type " + command + " " + file);
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            written.add(place);
        } catch (IOException e) {
            throw new DataException("Cannot write '" + file + "': " + reason(e) + ".", e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    }

    /** Files and folders that begin so; of the files those with an ending, or all where none is given. */
    List<String> names(String begun, List<String> endings) {
        int slash = begun.lastIndexOf('/') + 1;
        var found = new ArrayList<String>();
        try {
            var folder = resolved(begun.substring(0, slash));
            try (Stream<Path> files = Files.list(folder.toString().isEmpty() ? Path.of(".") : folder)) {
                files.sorted().limit(MOST).forEach(file -> {
                    var name = begun.substring(0, slash) + file.getFileName();
                    boolean fits = endings.isEmpty() || endings.stream().anyMatch(name::endsWith);
                    boolean hidden = file.getFileName().toString().startsWith(".");
                    if (Files.isDirectory(file) ? !hidden : fits) {
                        found.add(Files.isDirectory(file) ? name + "/" : name);
                    }
                });
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        return found.stream().filter(name -> name.startsWith(begun)).toList();
    }

    /** Scripts that begin so. */
    List<String> scripts(String begun) {
        return names(begun, List.of(".jsh"));
    }

    /** Exported files that begin so. */
    List<String> pages(String begun) {
        return names(begun, PAGES);
    }
}
