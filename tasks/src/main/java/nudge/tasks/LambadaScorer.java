package nudge.tasks;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Fill;
import nudge.prompt.Prompt;
import nudge.run.FormedPrompt;
import nudge.score.Answers;
import nudge.score.Score;
import nudge.score.Scorer;

/** Whether a model goes on with the passage's last word, token by token the likeliest, and how likely the word is. */
record LambadaScorer() implements Scorer {
    /** The prompt under which the word's probability is measured. */
    static final String WORD_PROMPT = "word";

    private static final int SHOWN = 40;

    @Override
    public Score score(Sample sample, Answers answers) {
        var written = fills(answers, FormedPrompt.GREEDY);
        if (written.isEmpty()) {
            return Score.unscored(Score.Outcome.ABSENT, "");
        }
        var word = sample.field(LambadaPassage.WORD);
        var values = new TreeMap<String, Double>();
        values.put(
                "right",
                written.stream()
                        .mapToDouble(fill -> goesOnWith(fill.text(), word) ? 1 : 0)
                        .average()
                        .orElseThrow());
        logProbability(answers)
                .ifPresent(log -> values.putAll(Map.of("log_probability", log, "p_word", StrictMath.exp(log))));
        return Score.scored(firstWord(written.get(0).text()), values);
    }

    /**
     * Whether a text begins with the word, white space before it dropped, and the word ends there: {@code "docks."} is
     * {@code docks}, {@code dockside} is not.
     */
    static boolean goesOnWith(String text, String word) {
        var said = text.stripLeading();
        if (!said.startsWith(word)) {
            return false;
        }
        var rest = said.substring(word.length());
        return rest.isEmpty()
                || !Character.isLetterOrDigit(rest.codePointAt(0)) && !rest.matches("(?s)['\u2019-]\\p{L}.*");
    }

    /** What stands up to the first white space; what there is where nothing was written. */
    private static String firstWord(String text) {
        var said = text.strip();
        int end = 0;
        while (end < Math.min(SHOWN, said.length()) && !Character.isWhitespace(said.charAt(end))) {
            end++;
        }
        return end == 0 ? "(nothing)" : said.substring(0, end);
    }

    private static OptionalDouble logProbability(Answers answers) {
        return fills(answers, WORD_PROMPT).stream()
                .filter(fill -> !fill.logProbabilities().isEmpty())
                .mapToDouble(fill -> fill.logProbabilities().get(0))
                .filter(Double::isFinite)
                .average();
    }

    private static List<Fill> fills(Answers answers, String prompt) {
        return answers.of(prompt).stream()
                .flatMap(answer -> answer.completion().fill(Prompt.ANSWER).stream())
                .toList();
    }
}
