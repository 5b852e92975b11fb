package nudge.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nudge.prompt.Prompt;
import nudge.run.FormedPrompt;
import nudge.run.SampleResult;
import nudge.score.Answers;

/**
 * One item with all its conditions side by side: its prompt once, with what each condition adds; then the answers in
 * columns, below each other where the screen is narrower than 100 columns.
 */
final class OpenBeside {
    private static final int WIDE = 100;
    private static final int LEAST = 22;
    private static final int GAP = 3;

    private final Style style;
    private final SampleResult result;

    OpenBeside(Style style, SampleResult result) {
        this.style = style;
        this.result = result;
    }

    List<String> lines() {
        var lines = new ArrayList<>(new ItemLines(style, result).asked());
        lines.addAll(new ItemLines(style, result).options());
        var facts = new ArrayList<String>();
        facts.add(Paint.BOLD.on(style, SafeText.line(style, result.sample().id())));
        result.sample().groups().forEach((name, value) -> facts.add(SafeText.line(style, name + " " + value)));
        lines.addAll(Facts.joined(style, facts));
        lines.add("");
        lines.addAll(prompt());
        lines.add("");
        lines.addAll(answers());
        return lines;
    }

    private List<String> prompt() {
        var prompts = new LinkedHashMap<String, Prompt>();
        int most = 0;
        for (var outcome : result.byCondition().entrySet()) {
            var answers = outcome.getValue().shown();
            most = Math.max(most, answers.all().size());
            main(answers).ifPresent(answer -> prompts.put(outcome.getKey(), answer.prompt()));
        }
        if (prompts.isEmpty()) {
            return List.of(" No prompt is kept: nothing was answered.");
        }
        var lines = new ArrayList<>(new MergedLines(style, MergedPrompt.of(prompts)).lines());
        boolean isPair =
                result.byCondition().values().stream().anyMatch(outcome -> PickProbability.isPair(outcome.shown()));
        if (isPair) {
            lines.addAll(Hanging.of(style, "   ", "One of the prompts of this item; the others differ in a word."));
        } else if (most > 1) {
            lines.addAll(Hanging.of(
                    style, "   ", "One of " + most + " prompts and chains; probabilities are averages over all."));
        }
        return lines;
    }

    /** The prompt that is shown: the main one, else the first that is no baseline. */
    private static Optional<Answers.Answer> main(Answers answers) {
        var main = answers.of(FormedPrompt.MAIN).stream().findFirst();
        return main.isPresent()
                ? main
                : answers.byPrompt().entrySet().stream()
                        .filter(prompt -> !prompt.getKey().equals(FormedPrompt.BASELINE))
                        .flatMap(prompt -> prompt.getValue().stream())
                        .findFirst();
    }

    private List<String> answers() {
        var names = List.copyOf(result.byCondition().keySet());
        int most = style.width() < WIDE ? 1 : Math.max(1, (style.width() - 1 + GAP) / (LEAST + GAP));
        int bands = (names.size() + most - 1) / most;
        int many = (names.size() + bands - 1) / bands;
        var lines = new ArrayList<String>();
        for (int from = 0; from < names.size(); from += many) {
            if (from > 0) {
                lines.add("");
            }
            lines.addAll(band(names.subList(from, Math.min(names.size(), from + many)), many));
        }
        return lines;
    }

    private List<String> band(List<String> names, int many) {
        int width = (style.width() - 1 - GAP * (many - 1)) / many;
        var blocks = names.stream().map(name -> block(name, width)).toList();
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<String>();
        for (int i = 0; i < height; i++) {
            var line = new StringBuilder(" ");
            for (var block : blocks) {
                line.append(Columns.left(i < block.size() ? block.get(i) : "", width))
                        .append(" ".repeat(GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> block(String name, int width) {
        return new OutcomeBlock(style.withWidth(width), result, name).lines();
    }
}
