package nudge.data;

import java.util.Arrays;
import java.util.Map;

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
        var names = sortedNames(map);
        return new NamedTexts(names, Arrays.stream(names).map(map::get).toArray(String[]::new));
    }

    @Override
    String value(int place) {
        return texts[place];
    }
}
