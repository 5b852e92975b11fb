package nudge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.data.UsageException;
import nudge.run.ReportedRun;
import nudge.run.Reports;
import nudge.run.TaskDefinition;
import nudge.view.EmbeddedRun;
import nudge.view.HtmlDifference;
import nudge.view.HtmlReports;

/**
 * Computes every figure of an exported report again from the answers in it, by the code that made it, and compares. Needs
 * no store, no model, no data and no network. Tells whether a report follows from its answers; who gave them it can not
 * tell.
 */
final class ReportCheck {
    private static final long MOST_BYTES = 1L << 30;

    private final Function<String, Optional<TaskDefinition>> tasks;

    /** @param tasks finds definitions by task name */
    ReportCheck(Function<String, Optional<TaskDefinition>> tasks) {
        this.tasks = tasks;
    }

    /**
     * The verdict on a file.
     *
     * @throws UsageException where it is no report, or one without answers
     * @throws DataException where it cannot be read
     */
    ReportVerdict of(String file) {
        return of(file, read(file));
    }

    private static String read(String file) {
        try {
            var path = Path.of(file);
            if (!Files.exists(path)) {
                throw new UsageException("There is no file '" + file
                        + "'. Give a report that 'nudge export RUN --format html --out FILE' wrote.");
            }
            if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
                throw new UsageException("'" + file + "' is larger than any report: " + Files.size(path) + " bytes.");
            }
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (java.nio.file.InvalidPathException e) {
            throw new UsageException("'" + file + "' is no name of a file.", e);
        } catch (IOException e) {
            throw new DataException("Cannot read '" + file + "': " + e + ".", e);
        }
    }

    /** @param name for the verdict */
    ReportVerdict of(String name, String html) {
        var document = HtmlReports.parsed(html);
        var embedded = EmbeddedRun.in(document)
                .filter(answers -> !answers.isEmpty())
                .orElseThrow(() -> new UsageException("There are no answers in '" + name
                        + "' to compute figures from. It is no report of Nudge, it was cut off, or it was written with"
                        + " --without-answers."));
        ReportedRun run;
        try (var lines = embedded.lines()) {
            run = ReportedRun.read(lines, tasks);
        } catch (NudgeException | IOException e) {
            return damaged(name, embedded, e);
        }
        return verdict(name, html, embedded, run);
    }

    private static ReportVerdict damaged(String name, EmbeddedRun embedded, Exception why) {
        var difference = new HtmlDifference("the answers in the file", message(why), "answers as they were exported");
        return new ReportVerdict(name, embedded.version(), Optional.empty(), List.of(difference), List.of());
    }

    private static String message(Exception why) {
        var message = why.getMessage();
        return "damaged or changed: " + (message == null ? why.toString() : message);
    }

    private static ReportVerdict verdict(String name, String html, EmbeddedRun embedded, ReportedRun run) {
        var differences = new ArrayList<HtmlDifference>();
        run.changed()
                .forEach(change -> differences.add(new HtmlDifference(
                        "the answers in the file, " + change.place(), change.shown(), change.computed())));
        var report = Reports.report(run.header(), run.results());
        differences.addAll(HtmlReports.differences(html, HtmlReports.of(report, run.results(), embedded)));
        boolean isOtherVersion = !embedded.version().equals(EmbeddedRun.currentVersion());
        var words = isOtherVersion
                ? differences.stream().filter(one -> !one.isOfNumbers()).toList()
                : List.<HtmlDifference>of();
        differences.removeAll(words);
        return new ReportVerdict(name, embedded.version(), Optional.of(run), differences, words);
    }
}
