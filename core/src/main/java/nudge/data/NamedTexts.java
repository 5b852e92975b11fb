package nudge.data;

import java.util.Map;
import java.util.TreeMap;

/** Names and what they say. */
final class NamedTexts extends SortedNames<String> {
    private final String[] texts;

    private NamedTexts(String[] names, String[] texts) {
        super(names);
        this.texts = texts;
    }

    static NamedTexts of(Map<String, String> map) {
        if (map instanceof NamedTexts same) {
            return same;
        }
        var sorted = new TreeMap<>(map);
        return new NamedTexts(
                sorted.keySet().toArray(new String[0]), sorted.values().toArray(new String[0]));
    }

    @Override
    String value(int place) {
        return texts[place];
    }
}
