package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nudge.Registry;
import nudge.Settings;

/**
 * Checks what a page shows. Answers of stand-ins, and what asks no model, are compared exactly; those of the embedded model
 * by their shape, where its weights are here. Used by one thread, for commands in the page's order.
 */
final class PageCheck {
    /** How a command's output is compared. */
    enum How {
        EXACT,
        SHAPE,
        NOT_AT_ALL
    }

    /** A command and how it is compared. */
    record Step(ShownCommand command, How how) {}

    private static final Set<String> ASK_NO_MODEL = Set.of("tasks", "conditions", "preview");
    private static final Set<String> LOOK_BACK = Set.of("show", "compare", "export", "resume");
    private static final Set<String> ASK = Set.of("run", "ask", "demo", "eval");

    private final String name;
    private final Player player;

    PageCheck(String name, Path home) {
        this.name = name;
        this.player = new Player(home);
    }

    /** All commands that are compared; a look back at a run is compared as the run before it. */
    static List<Step> steps(String page) {
        var steps = new ArrayList<Step>();
        var lastRun = How.NOT_AT_ALL;
        for (var command : ShownCommand.in(page)) {
            var how = how(command, lastRun);
            lastRun = command.isNudge() && ASK.contains(command.name()) ? how : lastRun;
            if (how != How.NOT_AT_ALL) {
                steps.add(new Step(command, how));
            }
        }
        return List.copyOf(steps);
    }

    private static How how(ShownCommand command, How lastRun) {
        if (!command.isNudge()) {
            return How.NOT_AT_ALL;
        }
        boolean tellsAlike = command.namesAStandIn()
                || ASK_NO_MODEL.contains(command.name())
                || command.words().contains("--help");
        if (tellsAlike) {
            return How.EXACT;
        }
        if (LOOK_BACK.contains(command.name())) {
            return lastRun;
        }
        return ASK.contains(command.name()) ? How.SHAPE : How.NOT_AT_ALL;
    }

    /** Runs the command and compares. */
    void check(Step step) {
        if (step.how() == How.SHAPE) {
            assumeThat(weightsAreHere())
                    .as(
                            "%s line %d is not checked: no weights here",
                            name, step.command().line())
                    .isTrue();
        }
        var played = player.play(step.command());
        var shown = step.command().output();
        var place = "%s line %d does not show what '%s' writes to standard output (exit code %d, standard error: %s)."
                .concat(" Outputs without '...' are updated by -Dgolden=update")
                .formatted(name, step.command().line(), step.command().text(), played.exitCode(), played.errors());
        assertThat(played.exitCode()).as(place).isEqualTo(ExitCode.DONE);
        if (step.how() == How.SHAPE) {
            assertThat(ShownCommand.shape(played.output())).as(place).isEqualTo(ShownCommand.shape(shown));
        } else if (step.command().isShortened()) {
            assertThat(joined(played.output())).as(place).matches(step.command().pattern());
        } else {
            assertThat(joined(played.output())).as(place).isEqualTo(joined(shown));
        }
    }

    /** The page with what its commands write now, where it is compared exactly and whole. */
    String updated(String page) {
        var lines = new ArrayList<>(page.lines().toList());
        int shift = 0;
        for (var step : steps(page)) {
            var command = step.command();
            if (step.how() == How.EXACT) {
                var output = player.play(command).output();
                if (!command.isShortened()) {
                    int from = command.outputLine() - 1 + shift;
                    lines.subList(from, from + command.output().size()).clear();
                    lines.addAll(from, output);
                    shift += output.size() - command.output().size();
                }
            }
        }
        return joined(lines);
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static boolean weightsAreHere() {
        return Registry.installed().models().stream()
                .anyMatch(model -> model.reference().equals(Settings.DEFAULT_MODEL)
                        && model.state().equals("here"));
    }
}
