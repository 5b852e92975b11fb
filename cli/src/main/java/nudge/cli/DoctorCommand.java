package nudge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nudge.Registry;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.view.Listing;
import picocli.CommandLine.Command;

/** Says what is missing on this machine and what to type. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Say what is missing on this machine, and what to type.",
        footer = {"", "Example:", "  nudge doctor", "", "Exit code: 0 nothing is missing, 3 something is."})
final class DoctorCommand implements Callable<Integer> {
    private static final String GOOD = "ok";

    private final Context context;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean missing;

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        java();
        folders();
        store();
        models();
        data();
        terminal();
        var style = context.screen().style();
        context.screen().print(Listing.of(style, List.of("WHAT", "STATE", "FOUND, OR WHAT TO TYPE"), rows));
        return missing ? ExitCode.NOTHING_RUN : ExitCode.DONE;
    }

    private void java() {
        var version = Runtime.version();
        var shell = ModuleLayer.boot().findModule("jdk.jshell").isPresent();
        if (version.feature() >= 17 && shell) {
            good("Java", version + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        } else {
            lacking("Java", "A JDK of 17 or newer is needed, with jdk.jshell. Debian: apt-get install openjdk-17-jdk");
        }
    }

    private void folders() {
        var places = context.settings().places();
        for (var folder : List.of(places.cache(), places.data(), places.state())) {
            if (writable(folder)) {
                good("folder", folder.toString());
            } else {
                lacking(
                        "folder",
                        "Cannot write to " + folder
                                + ". Make it writable, or set XDG_CACHE_HOME, XDG_DATA_HOME or XDG_STATE_HOME.");
            }
        }
    }

    private static boolean writable(Path folder) {
        var there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isWritable(there);
    }

    private void store() {
        try (var nudge = context.open(context.settings())) {
            good("store", context.settings().store() + ", " + nudge.runs().size() + " runs");
        } catch (NudgeException broken) {
            lacking("store", String.valueOf(broken.getMessage()));
        }
    }

    private void models() {
        for (var model : Registry.installed().models()) {
            rows.add(List.of(
                    "model " + model.reference(),
                    model.state().equals("here") ? GOOD : "-",
                    model.state().equals("here")
                            ? model.description()
                            : "nudge models fetch " + model.reference() + "   (or by itself when it is first asked)"));
        }
    }

    private void data() {
        var folders = context.settings().data();
        Registry.installed().tasks().values().stream()
                .filter(task -> !task.name().contains("/") || task.name().endsWith("/all"))
                .forEach(task -> {
                    try {
                        good(
                                "data of " + task.name(),
                                task.dataset(folders).samples().size() + " samples");
                    } catch (DataException absent) {
                        rows.add(List.of("data of " + task.name(), "-", String.valueOf(absent.getMessage())));
                    }
                });
    }

    private void terminal() {
        var screen = context.screen();
        var style = screen.style();
        good(
                "terminal",
                (screen.terminal() ? style.width() + " columns" : "none, plain lines") + ", "
                        + (style.ink() != nudge.view.Style.Ink.NONE ? "colours" : "no colours") + ", "
                        + (style.glyphs() == nudge.view.Style.Glyphs.UNICODE
                                ? "Unicode"
                                : "ASCII (set LANG to a UTF-8 locale for finer pictures)"));
    }

    private void good(String what, String found) {
        rows.add(List.of(what, GOOD, found));
    }

    private void lacking(String what, String remedy) {
        missing = true;
        rows.add(List.of(what, "MISSING", remedy));
    }
}
