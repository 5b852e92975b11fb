package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nudge.prompt.Prompt;
import nudge.run.Rounded;
import nudge.run.SampleResult;
import nudge.score.Answers;

/** One item in full: its prompts under all conditions as they were sent, what came back, and what it is worth. */
final class OpenLines {
    private final Style style;
    private final SampleResult result;
    private final PromptLines.Depth depth;

    OpenLines(Style style, SampleResult result, PromptLines.Depth depth) {
        this.style = style;
        this.result = result;
        this.depth = depth;
    }

    List<String> lines() {
        var facts = new ArrayList<String>();
        facts.add(Paint.BOLD.on(style, SafeText.line(style, result.sample().id())));
        result.sample().groups().forEach((name, value) -> facts.add(SafeText.line(style, name + " " + value)));
        var lines = new ArrayList<>(new ItemLines(style, result).lines());
        lines.addAll(Facts.joined(style, facts));
        var reference = first(result.byCondition().values().iterator().next().shown());
        result.byCondition().forEach((name, outcome) -> {
            lines.add("");
            lines.add(rule(SafeText.line(style, name)));
            lines.addAll(condition(outcome, reference));
        });
        return lines;
    }

    private List<String> condition(SampleResult.Outcome outcome, List<Prompt> reference) {
        var lines = new ArrayList<String>();
        var told = new Told(style, outcome);
        if (!outcome.error().isEmpty()) {
            lines.addAll(Hanging.of(style, " " + Paint.LOUD.on(style, "!") + " ", outcome.error()));
        }
        int shown = 0;
        for (var prompt : outcome.shown().byPrompt().entrySet()) {
            for (int chain = 0; chain < prompt.getValue().size(); chain++) {
                var answer = prompt.getValue().get(chain);
                if (shown++ == 0 || depth == PromptLines.Depth.FULL) {
                    lines.addAll(full(reference, answer));
                } else {
                    lines.addAll(Hanging.of(
                            style,
                            "   " + SafeText.line(style, prompt.getKey()) + ", chain " + (chain + 1) + ": ",
                            brief(answer)));
                }
            }
        }
        lines.addAll(Hanging.of(style, " " + style.sign("→", "->") + " ", told.answer()));
        var values = new ArrayList<String>();
        outcome.score()
                .values()
                .forEach((name, value) -> values.add(SafeText.line(style, name) + " " + Rounded.plain(value)));
        if (!values.isEmpty()) {
            values.set(0, "  " + values.get(0));
            lines.addAll(Facts.joined(style, values));
        }
        return lines;
    }

    private List<String> full(List<Prompt> reference, Answers.Answer answer) {
        var against = reference.isEmpty() ? answer.prompt() : reference.get(0);
        var parts = PartLines.against(style, against).filled(answer.completion());
        boolean shorter = depth == PromptLines.Depth.FOLDED && !against.equals(answer.prompt());
        var lines = new ArrayList<>(
                new PromptLines(style, depth, shorter ? parts.shortAs(referenceName()) : parts).of(answer.prompt()));
        answer.completion().fills().stream()
                .filter(fill -> !fill.logProbabilities().isEmpty())
                .forEach(fill -> lines.addAll(
                        Hanging.of(style, "   ", fill.hole() + ", nats: " + Probabilities.of(answer.prompt(), fill))));
        answer.completion().notes().forEach(note -> lines.addAll(Hanging.of(style, " ! ", note)));
        return lines;
    }

    private String referenceName() {
        return result.byCondition().keySet().iterator().next();
    }

    private static String brief(Answers.Answer answer) {
        return answer.completion().fills().stream()
                .map(fill -> fill.logProbabilities().isEmpty()
                        ? fill.hole() + " " + fill.text()
                        : fill.hole() + " " + Probabilities.of(answer.prompt(), fill))
                .collect(Collectors.joining("; "));
    }

    private static List<Prompt> first(Answers answers) {
        return answers.all().stream().limit(1).map(Answers.Answer::prompt).toList();
    }

    private String rule(String name) {
        var line = style.sign("──", "--");
        int rest = Math.max(0, Math.min(style.width(), 100) - Columns.of(name) - 5);
        return " " + line + " " + Paint.BOLD.on(style, name) + " "
                + style.sign("─", "-").repeat(rest);
    }
}
