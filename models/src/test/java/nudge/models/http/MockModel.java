package nudge.models.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the mock server's models say: a function of the prompt alone. They go on with what they can copy, choose a letter
 * behind an open bracket, and else write numbered words. Tokens are words with the blanks before them.
 */
final class MockModel {
    private static final Pattern TOKEN = Pattern.compile("\\s*[\\p{L}\\p{N}]+|\\s*[^\\s\\p{L}\\p{N}]|\\s+");
    private static final int VOCABULARY = 40;

    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    /** A token and the log-probabilities of what could stand there. */
    record Token(String text, Map<String, Double> odds) {
        double log() {
            return odds.getOrDefault(text, -20.0);
        }

        /** The likeliest so many, likeliest first. */
        List<Map.Entry<String, Double>> top(int most) {
            return odds.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                    .limit(most)
                    .toList();
        }
    }

    /**
     * What follows.
     *
     * @param human the last human turn
     * @param begun the assistant's turn so far
     */
    static List<Token> write(String human, String begun, int most) {
        var text = text(human, begun);
        var tokens = new ArrayList<Token>();
        var before = human + begun;
        for (var token : split(text)) {
            if (tokens.size() == most) {
                break;
            }
            tokens.add(new Token(token, odds(before, token)));
            before += token;
        }
        return tokens;
    }

    static String text(String human, String begun) {
        int at = begun.isEmpty() ? -1 : human.lastIndexOf(begun);
        if (at >= 0 && human.length() > at + begun.length()) {
            return human.substring(at + begun.length());
        }
        if (begun.endsWith("(")) {
            return letter(human) + ").";
        }
        if (human.contains("(a)")) {
            return " The answer is (" + letter(human) + ") since word" + Math.floorMod(human.hashCode(), 97)
                    + " said so.";
        }
        var words = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            words.append(" word").append(Math.floorMod((human + begun).hashCode() + i, 89));
        }
        return words.toString();
    }

    private static String letter(String human) {
        int letters = human.contains("(c)") ? 3 : 2;
        return String.valueOf((char) ('a' + Math.floorMod(human.hashCode(), letters)));
    }

    /** The token that is written is the likeliest; letters come right behind it. */
    static Map<String, Double> odds(String before, String token) {
        var weights = new TreeMap<String, Double>();
        weights.put(token, 8.0);
        boolean bracket = before.endsWith("(");
        for (var letter : List.of("a", "b", "c", "d")) {
            weights.merge(bracket ? letter : " " + letter, bracket ? 4 - letter.charAt(0) % 4 * .5 : .2, Math::max);
        }
        for (int i = 0; i < VOCABULARY; i++) {
            weights.put(" other" + i, .01 * (1 + i));
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((text, weight) -> Math.log(weight / sum));
        return weights;
    }

    static List<String> split(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    int id(String token) {
        int id = ids.computeIfAbsent(token, text -> 100 + (text.hashCode() & 0xffffff));
        texts.put(id, token);
        return id;
    }

    String text(int id) {
        return texts.getOrDefault(id, "");
    }
}
