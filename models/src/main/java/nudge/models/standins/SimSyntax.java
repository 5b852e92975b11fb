package nudge.models.standins;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Nearest;
import nudge.data.UsageException;

/** Reads {@code KEY=VALUE,...}. Every problem of a line is told at once. */
final class SimSyntax {
    private static final String OWN = "nudge.";
    private static final String WORD = "word.";
    private static final double SLACK = 1e-9;

    private final String text;
    private final Map<SimKey, Double> given = new EnumMap<>(SimKey.class);
    private final TreeMap<String, Double> nudges = new TreeMap<>();
    private final TreeMap<String, Double> words = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private long seed;

    private SimSyntax(String text) {
        this.text = text;
    }

    /** What stands behind {@code sim:}; may be empty. */
    static SimSettings parse(String text) {
        return new SimSyntax(text).settings();
    }

    private SimSettings settings() {
        for (var pair : text.split(",", -1)) {
            if (!pair.isBlank()) {
                pair(pair.strip());
            }
        }
        stopIfAny();
        fillIn();
        checkTogether();
        stopIfAny();
        given.remove(SimKey.SEED);
        return new SimSettings(given, nudges, words, seed);
    }

    private void pair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            problems.add("'" + pair + "' is not KEY=VALUE");
            return;
        }
        var name = pair.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        var value = pair.substring(equals + 1).strip();
        if (name.startsWith(OWN) && name.length() > OWN.length()) {
            strength(OWN, name, value, nudges);
            return;
        }
        if (name.startsWith(WORD) && !name.substring(WORD.length()).isBlank()) {
            strength(WORD, name, value, words);
            return;
        }
        SimKey.of(name).ifPresentOrElse(key -> value(key, value), () -> unknown(name));
    }

    private void unknown(String name) {
        var near = Nearest.of(name, SimKey.labels());
        problems.add("unknown key '" + name + "'" + (near.isEmpty() ? "" : " (did you mean '" + near.get(0) + "'?)"));
    }

    private void strength(String kind, String name, String value, Map<String, Double> into) {
        var strength = number(name, value);
        if (strength < -1 || strength > 1) {
            problems.add(name + "=" + value + " is out of range -1..1");
        } else if (into.put(name.substring(kind.length()).strip(), strength) != null) {
            problems.add("'" + name + "' is given twice");
        }
    }

    private void value(SimKey key, String value) {
        var number = key == SimKey.SEED ? seed(value) : number(key.label(), value);
        if (!Double.isNaN(number) && !key.allows(number)) {
            problems.add(key.label() + "=" + value + " is out of range " + key.range());
        }
        if (key == SimKey.POSITION_AT && number != Math.rint(number)) {
            problems.add(key.label() + "=" + value + " is not a whole number");
        }
        if (given.put(key, number) != null) {
            problems.add("'" + key.label() + "' is given twice");
        }
    }

    private double seed(String value) {
        try {
            seed = Long.parseLong(value);
        } catch (NumberFormatException e) {
            problems.add("seed=" + value + " is not a whole number");
        }
        return 0;
    }

    private double number(String name, String value) {
        try {
            var number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            problems.add(name + "=" + value + " is not a number");
            return Double.NaN;
        }
        problems.add(name + "=" + value + " is not a finite number");
        return Double.NaN;
    }

    private void fillIn() {
        for (var key : SimKey.values()) {
            if (key != SimKey.UNKNOWN && key != SimKey.UNKNOWN_DISAMBIG && key != SimKey.PARITY) {
                given.putIfAbsent(key, Double.parseDouble(key.fallback()));
            }
        }
        given.putIfAbsent(SimKey.UNKNOWN, rounded(Math.min(0.5, 1 - Math.abs(at(SimKey.BIAS)))));
        given.putIfAbsent(SimKey.PARITY, 0 - at(SimKey.BIAS));
        given.putIfAbsent(SimKey.UNKNOWN_DISAMBIG, rounded((1 - at(SimKey.ACCURACY)) / 2));
    }

    /** 1 - 0.8 is not 0.2 in binary; what a person would have written is. */
    private static double rounded(double value) {
        return Math.rint(value * 1e12) / 1e12;
    }

    private void checkTogether() {
        atMostOne("|bias| + unknown", Math.abs(at(SimKey.BIAS)) + at(SimKey.UNKNOWN));
        atMostOne("refusal + unparsed", at(SimKey.REFUSAL) + at(SimKey.UNPARSED));
        var persons = 1 - at(SimKey.UNKNOWN_DISAMBIG);
        atMostOne("accuracy + unknown-disambig", at(SimKey.ACCURACY) + 1 - persons);
        var room = Math.min(at(SimKey.ACCURACY), persons - at(SimKey.ACCURACY));
        if (room >= 0 && Math.abs(at(SimKey.BIAS_DISAMBIG)) * persons / 2 > room + SLACK) {
            problems.add("bias-disambig=" + SimKey.number(at(SimKey.BIAS_DISAMBIG))
                    + " does not fit beside accuracy and unknown-disambig, which leave at most "
                    + SimKey.number(persons == 0 ? 0 : Math.floor(2000 * room / persons) / 1000));
        }
    }

    private void atMostOne(String what, double sum) {
        if (sum > 1 + SLACK) {
            problems.add(what + " is " + SimKey.number(Math.round(sum * 1e6) / 1e6) + ", more than 1");
        }
    }

    private double at(SimKey key) {
        return given.getOrDefault(key, Double.NaN);
    }

    private void stopIfAny() {
        if (!problems.isEmpty()) {
            throw new UsageException("Cannot simulate 'sim:" + text + "': " + String.join("; ", problems) + ". Keys: "
                    + String.join(", ", SimKey.labels()) + ", nudge.NAME, word.TEXT. See docs/sim.md.");
        }
    }
}
