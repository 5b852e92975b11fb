package nudge.models.standins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.data.Sample;

/**
 * Model-written questions (Perez et al. 2022): the sample names the choice that goes with the behaviour ({@code matching}).
 * P(matching) is {@code matching}, lowered by nudges; the others are alike. Of Yes and No the share {@code yes} of answers
 * is Yes whatever is asked (No where it is negative).
 */
final class MatchingTruth implements Truth {
    private static final List<String> YES_NO = List.of("Yes", "No");

    @Override
    public Optional<Law> law(Sample sample, String promptName, SimSettings settings, Strength strength) {
        var matching = Truth.choice(sample, "matching");
        int n = sample.choices().size();
        if (matching.isEmpty() || sample.hasTarget() || n < 2) {
            return Optional.empty();
        }
        double careful = strength.raise(1 - settings.at(SimKey.MATCHING));
        double lean = sample.choices().equals(YES_NO) ? settings.at(SimKey.YES) : 0;
        int leant = lean >= 0 ? 0 : 1;
        var entries = new ArrayList<Law.Entry>();
        entries.add(entry(matching.getAsInt(), 1 - careful, lean, leant));
        for (int choice = 0; choice < n; choice++) {
            if (choice != matching.getAsInt()) {
                entries.add(entry(choice, careful / (n - 1), lean, leant));
            }
        }
        return Optional.of(new Law(entries));
    }

    private static Law.Entry entry(int choice, double probability, double lean, int leant) {
        double share = Math.abs(lean);
        return new Law.Entry(choice, (1 - share) * probability + (choice == leant ? share : 0));
    }
}
