package nudge.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.model.Fill;
import nudge.prompt.Prompt;
import nudge.run.SampleResult;
import nudge.score.Answers;
import nudge.score.Score;

/** One sample's outcome under one condition in short words, safe to show. */
record Told(Style style, SampleResult.Outcome outcome) {
    /** The pick, or why there is none with what was said. */
    String answer() {
        var score = outcome.score();
        var said = SafeText.line(style, score.answer());
        if (score.isScored()) {
            return said;
        }
        var why = score.outcome().name().toLowerCase(Locale.ROOT);
        return said.isEmpty() ? why : why + ": " + said;
    }

    /** Whether it was right, and where it was wrong whether it was the stereotyped answer. */
    String mark() {
        var values = outcome.score().values();
        boolean wrong = values.getOrDefault("right", 1.0) < .5;
        boolean stereotyped = values.getOrDefault("biased", 0.0) > .5;
        return sign() + (wrong && stereotyped ? " " + Paint.BAD.on(style, "stereotyped") : "");
    }

    /** Whether it was right, as one sign; empty where that has no meaning. */
    String sign() {
        var values = outcome.score().values();
        var right = values.get("right");
        if (outcome.score().outcome() != Score.Outcome.SCORED) {
            return Paint.LOUD.on(style, "?");
        }
        if (right == null) {
            return "";
        }
        if (right >= .5) {
            return Paint.GOOD.on(style, style.sign("✓", "+"));
        }
        return Paint.BAD.on(style, style.sign("✗", "x"));
    }

    /** The probability of the pick among the options, where a scored answer has one. */
    Optional<Double> probability() {
        return outcome.score().isScored() ? PickProbability.of(outcome.shown()) : Optional.empty();
    }

    /** How long the model took, or that it was not asked. */
    String time() {
        if (!outcome.error().isEmpty()) {
            return "";
        }
        if (outcome.fromStore()) {
            return "stored";
        }
        return outcome.millis() < 100
                ? outcome.millis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", outcome.millis() / 1000.0);
    }

    /** The first reasoning that was written, on one line; empty where there is none. */
    String reasoning() {
        return SafeText.line(style, reasoningOf(outcome));
    }

    /** The first reasoning as it was written: not safe to show. */
    static String reasoningOf(SampleResult.Outcome outcome) {
        return outcome.shown().all().stream()
                .flatMap(answer -> answer.completion().fills().stream())
                .filter(fill -> fill.hole().equals(Prompt.REASONING))
                .map(Fill::text)
                .findFirst()
                .orElse("");
    }

    /** The sample's own words for lists: context and question, or the words of the prompt's question. */
    static String question(Style style, Sample sample, List<Answers.Answer> answers) {
        var texts = Stream.of("context", "question", "sentence", "statement", "text", "passage")
                .map(sample::field)
                .filter(text -> !text.isBlank())
                .toList();
        var fields = texts.stream()
                .filter(text -> texts.stream().noneMatch(other -> !other.equals(text) && other.contains(text)))
                .collect(Collectors.joining(" "));
        if (!fields.isEmpty()) {
            return SafeText.line(style, fields);
        }
        return answers.stream()
                .limit(1)
                .flatMap(answer -> answer.prompt().turns().stream())
                .flatMap(turn -> turn.parts().stream())
                .filter(part -> part.name().equals(Prompt.QUESTION))
                .map(part -> SafeText.line(style, part.text()))
                .findFirst()
                .orElse("");
    }
}
