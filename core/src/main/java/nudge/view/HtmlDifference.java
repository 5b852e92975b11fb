package nudge.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;

/**
 * A place at which a report is not what its answers make.
 *
 * @param place in words
 * @param shown what stands there; empty where something is missing
 * @param right what should stand there; empty where nothing should
 */
public record HtmlDifference(String place, String shown, String right) {
    private static final int AROUND = 30;
    private static final int WHOLE = 90;
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");

    /** Whether numbers differ, and not words alone. */
    public boolean isOfNumbers() {
        return !numbers(shown).equals(numbers(right));
    }

    private static List<String> numbers(String text) {
        return NUMBERS.matcher(text).results().map(found -> found.group()).toList();
    }

    /** All differences, in the order of the report. */
    static List<HtmlDifference> between(Document shown, Document right) {
        var there = HtmlPiece.of(shown);
        var ought = HtmlPiece.of(right);
        boolean isSameForm = there.stream()
                .map(HtmlPiece::kind)
                .toList()
                .equals(ought.stream().map(HtmlPiece::kind).toList());
        if (isSameForm) {
            return pairwise(there, ought);
        }
        var inTexts = byPlace(texts(there), texts(ought));
        return inTexts.isEmpty() ? List.of(new HtmlDifference("the elements of the report", "", "")) : inTexts;
    }

    private static List<HtmlDifference> pairwise(List<HtmlPiece> there, List<HtmlPiece> ought) {
        return IntStream.range(0, there.size())
                .filter(i -> !same(there.get(i).text(), ought.get(i).text()))
                .mapToObj(i -> of(
                        HtmlPlace.of(ought.get(i).node()),
                        there.get(i).text(),
                        ought.get(i).text()))
                .toList();
    }

    private static List<HtmlPiece> texts(List<HtmlPiece> pieces) {
        return pieces.stream()
                .filter(HtmlPiece::isText)
                .filter(piece -> !piece.text().isBlank())
                .toList();
    }

    /** Something was put in or taken out: what has the same place and number there is compared. */
    private static List<HtmlDifference> byPlace(List<HtmlPiece> there, List<HtmlPiece> ought) {
        var shown = placed(there);
        var right = placed(ought);
        var all = new ArrayList<HtmlDifference>();
        right.forEach((place, text) -> {
            var found = shown.getOrDefault(place, "");
            if (!same(found, text)) {
                all.add(of(place.words(), found, text));
            }
        });
        shown.forEach((place, text) -> {
            if (!right.containsKey(place)) {
                all.add(of(place.words(), text, ""));
            }
        });
        return all;
    }

    /** A place, and the how-manieth piece of its kind there. */
    private record Numbered(String words, String kind, int number) {}

    private static Map<Numbered, String> placed(List<HtmlPiece> pieces) {
        var count = new LinkedHashMap<String, Integer>();
        var placed = new LinkedHashMap<Numbered, String>();
        for (var piece : pieces) {
            var words = HtmlPlace.of(piece.node());
            int number = count.merge(words + "\n" + piece.kind(), 1, Integer::sum);
            placed.put(new Numbered(words, piece.kind(), number), piece.text());
        }
        return placed;
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || plainEnds(one).equals(plainEnds(other));
    }

    /** Programs that pass files on change the ends of lines. */
    private static String plainEnds(String text) {
        return LINE_ENDS.matcher(text).replaceAll("\n");
    }

    /** Long texts are cut to where they begin to differ. */
    private static HtmlDifference of(String place, String shown, String right) {
        if (shown.length() <= WHOLE && right.length() <= WHOLE) {
            return new HtmlDifference(place, shown.strip(), right.strip());
        }
        int most = Math.min(shown.length(), right.length());
        int from = 0;
        while (from < most && shown.charAt(from) == right.charAt(from)) {
            from++;
        }
        int line = (int) right.substring(0, from).lines().count();
        var where =
                right.contains("\n") && !place.equals("the answers") ? place + ", line " + Math.max(1, line) : place;
        return new HtmlDifference(where, around(shown, from), around(right, from));
    }

    private static String around(String text, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + AROUND);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }
}
