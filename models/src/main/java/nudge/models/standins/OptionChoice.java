package nudge.models.standins;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.model.Fill;
import nudge.prompt.Part;

/** Fills holes that offer a choice, from log-probabilities or from an answer in words. */
final class OptionChoice {
    /** What the options that were not named get, in nats: as good as never, yet a number. */
    static final double UNNAMED = -30;

    private OptionChoice() {}

    /** The option with the greatest log-probability, the first among equals. */
    static Fill likeliest(Part hole, List<Double> logProbabilities) {
        int best = 0;
        for (int i = 1; i < logProbabilities.size(); i++) {
            best = logProbabilities.get(i) > logProbabilities.get(best) ? i : best;
        }
        return Fill.chosen(hole.name(), hole.options().get(best).text(), logProbabilities);
    }

    /** One option for certain: 0 nats, the others {@link #UNNAMED}. */
    static Fill certain(Part hole, int option) {
        return likeliest(
                hole,
                IntStream.range(0, hole.options().size())
                        .mapToObj(i -> i == option ? 0 : UNNAMED)
                        .toList());
    }

    /** The first option that stands for a choice of the sample. */
    static OptionalInt ofChoice(Part hole, int choice) {
        return IntStream.range(0, hole.options().size())
                .filter(i -> hole.options().get(i).choice() == choice)
                .findFirst();
    }

    /** The option an answer names: by the option's text, by the words of the sample's choice, or by its letter. */
    static OptionalInt named(Part hole, Sample sample, String answer) {
        var wanted = bare(answer);
        var byText = IntStream.range(0, hole.options().size())
                .filter(i -> bare(hole.options().get(i).text()).equals(wanted))
                .findFirst();
        return byText.isPresent() ? byText : byWords(hole, sample, wanted);
    }

    private static OptionalInt byWords(Part hole, Sample sample, String wanted) {
        var byWords = IntStream.range(0, sample.choices().size())
                .filter(choice -> bare(sample.choices().get(choice)).equals(wanted))
                .findFirst();
        if (byWords.isPresent()) {
            return ofChoice(hole, byWords.getAsInt());
        }
        return wanted.matches("[a-z]") ? ofChoice(hole, wanted.charAt(0) - 'a') : OptionalInt.empty();
    }

    /** Lower case, without brackets, quotes and full stop around it. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("^[\\s(\\[\"']+|[\\s)\\].\"']+$", "");
    }
}
