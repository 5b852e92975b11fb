package nudge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nudge.data.DataException;
import nudge.run.Run;
import nudge.run.RunReport;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.TextView;
import nudge.view.View;

/**
 * What {@code run(...)} gives a person: a run that goes on or is stored, and ways to look at it. Printing it is a snapshot;
 * {@code compare}, {@code flips} and files wait for its end.
 */
public final class RunHandle implements Showable {
    private final Registry registry;
    private final Run run;

    RunHandle(Registry registry, Run run) {
        this.registry = registry;
        this.run = run;
    }

    /** The run itself. */
    public Run run() {
        return run;
    }

    /** Waits for the end. An interrupt ends the waiting, not the run. */
    public RunHandle await() throws InterruptedException {
        run.await();
        return this;
    }

    /** Stops asking; what was answered is kept. */
    public RunHandle stop() {
        run.stop();
        return this;
    }

    /** The figures over what is finished. */
    public RunReport report() {
        return run.report();
    }

    @Override
    public List<String> lines(Style style) {
        return TextView.report(style, run.report());
    }

    /** Writes the run to a file in a format, such as {@code csv}, {@code json} or {@code html}, once it has ended. */
    public Path write(String format, String file) throws InterruptedException {
        return write(file, registry.view(format));
    }

    public Path csv(String file) throws InterruptedException {
        return write("csv", file);
    }

    public Path json(String file) throws InterruptedException {
        return write("json", file);
    }

    public Path html(String file) throws InterruptedException {
        return write("html", file);
    }

    /** The whole run in a format, once it has ended. */
    public String rendered(View view) throws InterruptedException {
        await();
        return view.render(new View.Shown(run.report(), run.results(), Style.DEFAULTS));
    }

    private Path write(String file, View view) throws InterruptedException {
        var text = rendered(view);
        var path = Path.of(file);
        try {
            return Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DataException(
                    "Cannot write '" + file + "': " + e.getMessage() + ". The run is kept; name another file.", e);
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines(Style.DEFAULTS));
    }
}
