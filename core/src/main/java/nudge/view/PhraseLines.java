package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nudge.run.Comparisons;
import nudge.run.PhraseEffects;
import nudge.run.PhraseEffects.PhraseEffect;
import nudge.run.PhraseEffects.Verdict;
import nudge.run.Rounded;
import nudge.run.RunHeader;

/** Which phrases of a nudge carry it: a row a phrase, then words. */
final class PhraseLines {
    private static final List<String> HEADING = List.of("", "EFFECT", "P", "SEEN FROM", "VERDICT", "PHRASE");

    private PhraseLines() {}

    static List<String> of(Style style, RunHeader header, PhraseEffects effects) {
        var lines = new ArrayList<String>();
        lines.add(" " + Paint.BOLD.on(style, SafeText.line(style, "which phrases of '" + effects.whole() + "'")) + "  "
                + SafeText.line(style, effects.metric().label()));
        lines.add(TextView.origin(style, header));
        lines.addAll(Hanging.of(
                style,
                "   ",
                "The whole nudge against "
                        + (effects.against().equals(Comparisons.PLACEBO) ? "the placebo" : effects.against())
                        + ": " + Rounded.of(effects.effect()) + ", p "
                        + Rounded.p(effects.effect().p())
                        + ". Each phrase: the whole less the nudge without it."));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < effects.phrases().size(); i++) {
            rows.add(row(i + 1, effects.phrases().get(i)));
        }
        lines.addAll(Listing.of(style, HEADING, rows));
        words(effects).forEach(sentence -> lines.addAll(Prose.lines(style, sentence)));
        return lines.stream().map(line -> Columns.fitted(style, line)).toList();
    }

    private static List<String> row(int number, PhraseEffect phrase) {
        var difference = phrase.difference();
        return List.of(
                Integer.toString(number),
                Rounded.of(difference),
                Rounded.p(difference.pHolm()),
                Rounded.plain(difference.detectable()),
                verdict(phrase.verdict()),
                phrase.phrase());
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case CARRIES -> "carries it";
            case WORKS_AGAINST -> "works against it";
            case FILLER -> "filler";
            case CANNOT_BE_TOLD -> "cannot be told";
        };
    }

    private static List<String> words(PhraseEffects effects) {
        var words = new ArrayList<String>();
        if (!effects.isWholeSeen()) {
            var seen = effects.effect().detectable();
            words.add("The whole nudge was not seen to move this figure"
                    + (Double.isNaN(seen)
                            ? "."
                            : " (an effect of " + Rounded.plain(seen)
                                    + " or more would have been, with probability .8).")
                    + " So no phrase can be called filler.");
        }
        say(words, effects, Verdict.CARRIES, " carries it", " carry it", ".");
        say(words, effects, Verdict.WORKS_AGAINST, " works against it", " work against it", ".");
        say(
                words,
                effects,
                Verdict.FILLER,
                " is filler",
                " are filler",
                ": left out, less than a third of what the whole moves is lost.");
        var untold = effects.numbers(Verdict.CANNOT_BE_TOLD);
        if (!untold.isEmpty()) {
            words.add("Of " + named(untold) + " that cannot be told"
                    + effects.detectable()
                            .map(size -> ": " + Rounded.plain(size)
                                    + " or more, either way, would have been seen with probability .8.")
                            .orElse(": there is no interval to judge by."));
        }
        words.add(
                "P is adjusted over the phrases (Holm). Phrases that say the same cover for each other: leaving out one of"
                        + " them shows nothing.");
        return words;
    }

    private static void say(
            List<String> words, PhraseEffects effects, Verdict verdict, String one, String several, String end) {
        var numbers = effects.numbers(verdict);
        if (!numbers.isEmpty()) {
            var name = named(numbers);
            words.add(Character.toUpperCase(name.charAt(0))
                    + name.substring(1)
                    + (numbers.size() == 1 ? one : several)
                    + end);
        }
    }

    private static String named(List<Integer> numbers) {
        return (numbers.size() == 1 ? "phrase " : "phrases ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
