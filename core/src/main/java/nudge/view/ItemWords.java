package nudge.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nudge.data.Nearest;
import nudge.run.SampleResult;
import nudge.score.Score;

/** Which results a word such as {@code wrong} or {@code flipped} takes. */
final class ItemWords {
    private static final List<String> ALL = List.of(
            "right",
            "wrong",
            "stereotyped",
            "unknown",
            "unscored",
            "refused",
            "unparsed",
            "absent",
            "failed",
            "flipped",
            "stored");

    private ItemWords() {}

    /** Whether the word holds under the condition, or where none is named under any. */
    static boolean holds(String word, Optional<String> under, SampleResult result) {
        var known = known(word);
        return under.isPresent()
                ? known.test(result, under.get())
                : result.byCondition().keySet().stream().anyMatch(name -> known.test(result, name));
    }

    private static BiPredicate<SampleResult, String> known(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "right" -> (result, name) -> pick(result, name) == Pick.RIGHT;
            case "wrong" -> (result, name) -> pick(result, name).isWrong();
            case "stereotyped" -> (result, name) -> pick(result, name) == Pick.STEREOTYPED;
            case "unknown" ->
                (result, name) -> result.under(name).score().values().getOrDefault("unknown", 0.0) > .5;
            case "unscored" -> (result, name) -> !result.under(name).score().isScored();
            case "refused" -> (result, name) -> outcome(result, name) == Score.Outcome.REFUSED;
            case "unparsed" -> (result, name) -> outcome(result, name) == Score.Outcome.UNPARSED;
            case "absent" -> (result, name) -> outcome(result, name) == Score.Outcome.ABSENT;
            case "failed" -> (result, name) -> outcome(result, name) == Score.Outcome.FAILED;
            case "flipped" -> (result, name) -> isFlip(result, reference(result), name);
            case "stored" -> (result, name) -> result.under(name).fromStore();
            default -> throw Nearest.unknown("word for items", word, ALL);
        };
    }

    private static Pick pick(SampleResult result, String name) {
        return Pick.of(result.under(name));
    }

    private static Score.Outcome outcome(SampleResult result, String name) {
        return result.under(name).score().outcome();
    }

    private static String reference(SampleResult result) {
        return result.byCondition().keySet().iterator().next();
    }

    /** Both scored, and the answers differ. */
    static boolean isFlip(SampleResult result, String a, String b) {
        var before = result.under(a).score();
        var after = result.under(b).score();
        return before.isScored() && after.isScored() && !before.answer().equals(after.answer());
    }

    /** Whether the sample is in that group; a group that no sample has is an error that lists the nearest. */
    static boolean isIn(SampleResult result, String group, String value) {
        return result.sample().group(group).equalsIgnoreCase(value);
    }

    /** Names of the groups of these results, errors where the one asked for is none of them. */
    static void checkGroup(List<SampleResult> results, String group) {
        var known = new TreeSet<String>();
        results.forEach(result -> known.addAll(result.sample().groups().keySet()));
        if (!known.contains(group) && !results.isEmpty()) {
            throw Nearest.unknown("group of samples", group, known);
        }
    }

    /** The condition of that name; {@code Q_IF} and {@code q+if} stand for {@code Q+IF}. */
    static String condition(List<String> known, String name) {
        return Stream.concat(known.stream().filter(name::equals), known.stream().filter(each -> plain(each)
                        .equals(plain(name))))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown("condition", name, known));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
