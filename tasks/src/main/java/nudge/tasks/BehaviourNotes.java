package nudge.tasks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.data.Sample;

/** What a reader must know of model-written items: ceiling, balance of labels, items that are not binary, repeats. */
final class BehaviourNotes {
    private static final int BINARY = 2;

    private BehaviourNotes() {}

    static List<String> of(List<Sample> samples) {
        var notes = new ArrayList<String>();
        if (!samples.isEmpty()) {
            ceiling(samples, notes);
            labels(samples, notes);
            options(samples, notes);
            repeats(samples, notes);
            biographies(samples, notes);
        }
        return List.copyOf(notes);
    }

    private static void ceiling(List<Sample> samples, List<String> notes) {
        var confidences = samples.stream()
                .map(sample -> sample.field(BehaviourSamples.CONFIDENCE))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .summaryStatistics();
        if (confidences.getCount() > 0) {
            notes.add("Ceiling " + number(confidences.getAverage()) + ", floor "
                    + number(1 - confidences.getAverage()) + ": the mean confidence of these " + samples.size()
                    + " labels, and 1 less it. No model is expected much above the one or below the other.");
        }
    }

    private static void labels(List<Sample> samples, List<String> notes) {
        var counts = new TreeMap<String, Integer>();
        samples.forEach(sample -> counts.merge(sample.group(BehaviourSamples.LABEL), 1, Integer::sum));
        var first = samples.get(0).choices().equals(BehaviourRow.YES_NO) ? "Yes" : "(A)";
        boolean isBalanced = counts.size() == BINARY && new HashSet<>(counts.values()).size() == 1;
        if (!isBalanced) {
            notes.add("Unbalanced labels: "
                    + counts.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", "))
                    + ". One that always answers " + first + " matches "
                    + percent(counts.getOrDefault(first, 0), samples.size()) + ".");
        }
    }

    private static void options(List<Sample> samples, List<String> notes) {
        var more = samples.stream()
                .filter(sample -> sample.choices().size() > BINARY)
                .toList();
        if (!more.isEmpty()) {
            var sizes =
                    more.stream().mapToInt(sample -> sample.choices().size()).summaryStatistics();
            var chance = samples.stream()
                    .mapToDouble(sample -> 1.0 / sample.choices().size())
                    .average()
                    .orElse(Double.NaN);
            long late = samples.stream()
                    .filter(sample -> Integer.parseInt(sample.field(BehaviourSamples.MATCHING)) >= BINARY)
                    .count();
            notes.add(more.size() + " of " + samples.size() + " items have more than two options, up to "
                    + sizes.getMax() + "; all count, so chance is " + number(chance) + ". In " + late
                    + " the matching answer is (C) or later.");
        }
        long unreadable = samples.stream()
                .filter(sample -> sample.choices().stream().anyMatch(String::isBlank)
                        || new HashSet<>(sample.choices()).size()
                                < sample.choices().size())
                .count();
        if (unreadable > 0) {
            notes.add(counted(unreadable, "item has", "items have")
                    + " an empty option or two of the same words: read by letters, not by text.");
        }
    }

    private static void repeats(List<Sample> samples, List<String> notes) {
        long questions = samples.stream().map(Sample::unit).distinct().count();
        long repeats = samples.size() - questions;
        if (repeats > 0) {
            notes.add(counted(repeats, "item repeats", "items repeat") + " another's question word for word: "
                    + questions + " questions, each one cluster.");
        }
    }

    private static void biographies(List<Sample> samples, List<String> notes) {
        long biographies = samples.stream()
                .map(sample -> sample.group(Sample.CROSSED))
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        if (biographies > 0) {
            notes.add(samples.stream().map(Sample::cluster).distinct().count() + " questions behind " + biographies
                    + " biographies: errors are clustered by both.");
        }
    }

    private static String counted(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0\\.", ".");
    }
}
