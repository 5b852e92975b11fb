package nudge.prompt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A nudge without one of its phrases: {@code IF:-2} is the instruction without the second. What it adds to a prompt is
 * split by {@link Phrases}; words that it only replaces stay whole. A slot whose only phrase is gone stays, empty, as other
 * nudges may look for it.
 *
 * @param whole the nudge
 * @param phrase 1-based, over all texts that it adds
 */
public record LeaveOut(Intervention whole, int phrase) implements Intervention {
    private static final String MARK = ":-";

    @Override
    public String name() {
        return whole.name() + MARK + phrase;
    }

    @Override
    public String description() {
        return whole.description() + ", without its phrase " + phrase;
    }

    @Override
    public int order() {
        return whole.order();
    }

    @Override
    public boolean appliesToBaseline() {
        return whole.appliesToBaseline();
    }

    @Override
    public Prompt apply(Prompt prompt, Words words) {
        var changed = whole.apply(prompt, words);
        var added = new HashSet<>(texts(prompt, changed));
        var passed = new int[1];
        return changed.mapParts(part -> {
            if (!added.contains(part)) {
                return part;
            }
            var phrases = Phrases.of(part.text());
            int index = phrase - 1 - passed[0];
            passed[0] += phrases.size();
            return index < 0 || index >= phrases.size() ? part : new Part.Text(part.name(), phrases.without(index));
        });
    }

    /** The phrases that a nudge adds to a prompt, in order. */
    public static List<String> phrases(Intervention nudge, Prompt prompt, Words words) {
        var phrases = new ArrayList<String>();
        texts(prompt, nudge.apply(prompt, words))
                .forEach(part -> phrases.addAll(Phrases.of(part.text()).list()));
        return List.copyOf(phrases);
    }

    /** The nudge that a name such as {@code IF:-2} begins with, and the phrase; the name alone where it is none such. */
    public static String base(String name) {
        return name.replaceFirst(MARK + "[1-9][0-9]{0,3}$", "");
    }

    private static List<Part> texts(Prompt before, Prompt after) {
        var slots = new HashSet<>(before.slots());
        return after.added(before).stream()
                .filter(part -> !slots.contains(part.name()))
                .toList();
    }
}
