package nudge.tasks;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person of a BBQ item belongs to, as plain words that can be compared: {@code F-Black} is {@code f} and
 * {@code black}, {@code woman} is {@code f}, {@code trans_F} is {@code trans}. Compared whole, so {@code nonOld} is not
 * {@code old} and {@code African} is not {@code African American}.
 */
final class Attributes {
    private static final Map<String, String> SAME = Map.of(
            "woman", "f",
            "girl", "f",
            "female", "f",
            "man", "m",
            "boy", "m",
            "male", "m",
            "latina", "latino");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}']+");

    private Attributes() {}

    /** From the tag; from the words of the answer where the tag is empty; for nationalities from tag and words. */
    static Set<String> of(BbqRow.Person person, String category) {
        var found = new LinkedHashSet<String>();
        Arrays.stream(person.tag().split("-", -1)).map(Attributes::plain).forEach(found::add);
        if (person.tag().isEmpty()) {
            found.addAll(words(person.answer()));
        }
        if (BbqCategory.key(category).equals("nationality")) {
            found.addAll(words(person.text().isEmpty() ? person.answer() : person.text()));
        }
        found.remove("");
        return found;
    }

    /** The names of groups in a template's list, such as {@code ["Black", "African American"]}. */
    static Set<String> listed(String cell) {
        return names(cell).stream().map(Attributes::plain).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same names as written. */
    static List<String> names(String cell) {
        return Arrays.stream(cell.replaceAll("[\\[\\]\"]", "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String plain(String name) {
        var letters = BLANKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.startsWith("trans") ? "trans" : SAME.getOrDefault(letters, letters);
    }

    /** Single words and pairs of neighbours. */
    private static Set<String> words(String text) {
        var words = NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        var found = new LinkedHashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            found.add(plain(words.get(i)));
            if (i > 0) {
                found.add(plain(words.get(i - 1) + words.get(i)));
            }
        }
        return found;
    }
}
