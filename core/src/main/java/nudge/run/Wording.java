package nudge.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.prompt.Part;
import nudge.prompt.PromptHash;

/**
 * The words that a condition puts into prompts, and where they were tried. Two conditions are one wording if their words
 * are the same, whatever their names, packs and models.
 *
 * @param condition its name in that run
 * @param hash of the words, 16 hexadecimal digits
 * @param words their beginning
 */
public record Wording(int run, Half half, String condition, String hash, String words) {
    private static final String KEY = "words.";
    private static final int DIGITS = 16;
    private static final int SHOWN = 160;

    /**
     * What the recipe of a run says of its words, by condition. The reference and the placebo are left out, as nobody
     * chooses them, and so is what adds no words.
     *
     * @param all samples of the data set: words may have holes, and its first sample fills them alike in all runs
     * @param asked those of the run; the first of them fills what the first of all cannot
     */
    static SortedMap<String, String> told(Experiment experiment, Forms forms, List<Sample> all, List<Sample> asked) {
        try {
            return told(experiment, forms, all.get(0));
        } catch (UsageException e) {
            return told(experiment, forms, asked.get(0));
        }
    }

    private static SortedMap<String, String> told(Experiment experiment, Forms forms, Sample sample) {
        var told = new TreeMap<String, String>();
        var conditions = experiment.conditions();
        var base = forms.plain(sample);
        for (var condition : conditions.subList(1, conditions.size())) {
            if (!condition.name().equals(Comparisons.PLACEBO)) {
                var words = added(base, condition);
                if (!words.isEmpty()) {
                    told.put(KEY + condition.name(), hash(words) + " " + beginning(words));
                }
            }
        }
        return told;
    }

    private static List<Part> added(FormedPrompt base, Condition condition) {
        return base.under(condition).added(base.prompt());
    }

    private static String hash(List<Part> words) {
        return PromptHash.of(words.stream()
                        .flatMap(part -> List.of(part.name(), part.text()).stream())
                        .toList())
                .substring(0, DIGITS);
    }

    private static String beginning(List<Part> words) {
        var text = String.join(
                        " ", words.stream().map(part -> part.text().strip()).toList())
                .replaceAll("\\s+", " ");
        return text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length()))));
    }

    /** The wordings that a run's recipe tells of. */
    static List<Wording> of(int run, SortedMap<String, String> recipe) {
        var half = Recipe.half(recipe);
        return recipe.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(KEY))
                .flatMap(entry -> of(run, half, entry).stream())
                .toList();
    }

    private static Optional<Wording> of(int run, Half half, Map.Entry<String, String> told) {
        var value = told.getValue();
        int blank = value.indexOf(' ');
        return blank < 1
                ? Optional.empty()
                : Optional.of(new Wording(
                        run,
                        half,
                        told.getKey().substring(KEY.length()),
                        value.substring(0, blank),
                        value.substring(blank + 1)));
    }
}
