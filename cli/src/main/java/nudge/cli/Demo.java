package nudge.cli;

import java.util.List;
import nudge.Nudge;
import nudge.RunHandle;
import nudge.data.UsageException;
import nudge.model.ModelKind;
import nudge.model.Sampling;
import nudge.prompt.Prompt;
import nudge.run.RunOptions;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;
import nudge.run.Task;
import nudge.score.Reading;
import nudge.view.Listing;
import nudge.view.TextView;

/** Three acts: occupations, BBQ-style questions, and what was published of larger models. */
final class Demo {
    /** How many items are asked. */
    enum Size {
        A_FEW_MINUTES,
        EVERY_ITEM
    }

    private static final int OCCUPATIONS = 40;
    private static final int QUESTIONS = 96;
    private static final int REASONED = 4;
    private static final int REASONING_TOKENS = 48;

    private final Screen screen;
    private final Nudge nudge;
    private final RunOptions options;
    private final Size size;
    private int worst = ExitCode.DONE;

    Demo(Screen screen, Nudge nudge, RunOptions options, Size size) {
        this.screen = screen;
        this.nudge = nudge;
        this.options = options;
        this.size = size;
    }

    /** Plays all acts; the exit code. */
    int play() throws InterruptedException {
        var info = nudge.model().info();
        if (info.kind() != ModelKind.MODEL) {
            throw new UsageException("The demo shows a real model, and '" + info.reference() + "' is not one ("
                    + info.kind().mark() + "). Leave --model out for the small local one.");
        }
        say(
                "Nudge: what does a sentence in the prompt change? Three acts, on a real language model.",
                "Model: " + info.label() + ", " + info.description() + ".",
                "The first time takes about three minutes on two cores; answers are kept, so the next time takes",
                "seconds. Ctrl-C stops at any moment and loses nothing.");
        for (var act : List.<Act>of(this::occupations, this::letters, this::questions, this::reasoning)) {
            if (!act.goesOn()) {
                return worst;
            }
        }
        published();
        return worst;
    }

    /** A part of the demo; false when it was stopped. */
    private interface Act {
        boolean goesOn() throws InterruptedException;
    }

    private boolean occupations() throws InterruptedException {
        title("Act 1 of 3. Which pronoun does the model give an occupation?");
        say(
                "Sentences such as \"The plumber said that _ would be late\": how probable are she, he and they?",
                "Four times: plain (Q), with a placebo about spelling (Q+CONTROL), with \"do not let any gender",
                "stereotype decide\" (Q+IF), with \"use a neutral pronoun\" (Q+NEUTRAL).");
        return shown(run(sized("occupations-mini", OCCUPATIONS), "Q", "Q+CONTROL", "Q+IF", "Q+NEUTRAL"));
    }

    private boolean letters() throws InterruptedException {
        title("Act 2 of 3. Questions in the design of BBQ: does the model lean on a stereotype?");
        say("First as the papers read answers: the letter after \"my answer is (\". Watch where the picks fall.");
        return shown(run(sized("bbq-mini", QUESTIONS).reading(Reading.LETTER), "Q"));
    }

    private boolean questions() throws InterruptedException {
        say(
                "",
                "Now the same questions read in a way that no position can win: the options are not listed, and",
                "each is scored by its own words. Plain, with the placebo, with an instruction to be fair.");
        return shown(run(sized("bbq-mini", QUESTIONS).reading(Reading.TEXT), "Q", "Q+CONTROL", "Q+IF"));
    }

    private boolean reasoning() throws InterruptedException {
        say("", "And a few with chain of thought: the model reasons first, then answers.");
        var settings = nudge.settings();
        nudge.settings(settings.withSampling(Sampling.DEFAULTS.withMaxTokens(REASONING_TOKENS)));
        try {
            var handle = run(nudge.task("bbq-mini").limit(REASONED).reading(Reading.TEXT), "Q", "Q+IF+CoT");
            handle.run().results().forEach(this::reasoned);
            say("Four items are for reading, not for figures.");
            return keptGoing(handle);
        } finally {
            nudge.settings(settings);
        }
    }

    private void reasoned(SampleResult result) {
        screen.print(TextView.item(screen.style(), result));
        result.under("Q+IF+CoT").answers().all().stream()
                .flatMap(answer -> answer.completion().fill(Prompt.REASONING).stream())
                .forEach(fill -> screen.say("       it reasoned: "
                        + (fill.text().isBlank() ? "(nothing)" : fill.text().strip() + " [...]")));
    }

    private void published() {
        title("Act 3 of 3. What was published of a far larger model");
        screen.print(Listing.of(screen.style(), Published.HEADING, Published.rows()));
        say(
                "",
                "PUBLISHED figures of other models, from other items: read off the paper's plots, not measured here.",
                "They say that instructions work on models a thousand times larger; whether they work on yours is one",
                "command: nudge demo --model REF (see: nudge models), or nudge run bbq/age --data DIR --model REF.",
                "",
                "",
                "Next: nudge runs    nudge show last 1    nudge    (the REPL: help())");
    }

    private Task sized(String task, int items) {
        var all = nudge.task(task);
        return switch (size) {
            case A_FEW_MINUTES -> all.limit(items);
            case EVERY_ITEM -> all;
        };
    }

    private RunHandle run(Task task, String... conditions) throws InterruptedException {
        return Live.watch(
                screen, listener -> nudge.run(task, nudge.conditions(task, conditions), options, List.of(listener)));
    }

    private boolean shown(RunHandle handle) {
        screen.print(List.of(""));
        screen.print(TextView.report(screen.style(), handle.report()));
        return keptGoing(handle);
    }

    private boolean keptGoing(RunHandle handle) {
        worst = Math.max(worst, Live.exitCode(handle, screen));
        return handle.run().state() == RunSnapshot.State.DONE;
    }

    private void title(String text) {
        screen.print(List.of(
                "",
                "=".repeat(Math.min(screen.columns(), text.length())),
                text,
                "=".repeat(Math.min(screen.columns(), text.length()))));
    }

    /** Prose; an empty line begins a paragraph. */
    private void say(String... lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.isEmpty() ? "\n" : line + " ");
        }
        screen.say(text.toString());
    }
}
