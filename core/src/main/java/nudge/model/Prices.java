package nudge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.data.NudgeException;
import nudge.data.UsageException;

/**
 * What a model's tokens cost, in US dollars a million. None is shipped and none is guessed: a person says them, in the
 * models file or by {@code --price}.
 *
 * @param input of a prompt's tokens; NaN where it is not known
 * @param cached of a prompt's tokens that the server had kept; NaN where they cost as much as others
 * @param output of written tokens; NaN where it is not known
 */
public record Prices(double input, double cached, double output) {
    public static final Prices UNKNOWN = new Prices(Double.NaN, Double.NaN, Double.NaN);

    /** Names of the parts, as a person writes them. */
    public static final List<String> PARTS = List.of("input", "cached", "output");

    private static final double MILLION = 1e6;
    private static final double MOST = 1e6;

    public Prices {
        for (var price : new double[] {input, cached, output}) {
            if (price < 0 || price > MOST) {
                throw new UsageException(
                        "Price " + price + " is out of range. It is US dollars a million tokens, from 0 to 1000000.");
            }
        }
    }

    /**
     * Prices as a person writes them: {@code input=0.15,cached=0.075,output=0.6}; {@code cached} may be left out.
     *
     * @throws UsageException for another form
     */
    public static Prices parse(String text) {
        var prices = UNKNOWN;
        for (var part : text.split(",", -1)) {
            int sign = part.indexOf('=');
            var name = sign < 0 ? part.strip() : part.substring(0, sign).strip();
            if (sign < 0 || !PARTS.contains(name)) {
                throw wrong(text);
            }
            try {
                prices = prices.with(name, Double.parseDouble(part.substring(sign + 1)));
            } catch (NumberFormatException e) {
                throw wrong(text);
            }
        }
        if (!prices.isKnown()) {
            throw wrong(text);
        }
        return prices;
    }

    private static NudgeException wrong(String text) {
        return new UsageException("Prices '" + text + "' can't be read. Write US dollars a million tokens as"
                + " input=0.15,output=0.6, and cached=0.075 where kept prompts are cheaper.");
    }

    /** With another price of a part. */
    public Prices with(String part, double dollars) {
        return switch (part) {
            case "input" -> new Prices(dollars, cached, output);
            case "cached" -> new Prices(input, dollars, output);
            case "output" -> new Prices(input, cached, dollars);
            default -> throw new UsageException("There is no price '" + part + "'. Known: " + String.join(", ", PARTS));
        };
    }

    /** Whether what is asked can be counted in money. */
    public boolean isKnown() {
        return !Double.isNaN(input) && !Double.isNaN(output);
    }

    /** What so many tokens cost, in dollars; NaN where prices are not known. */
    public double dollars(Completion.Tokens tokens) {
        double kept = Double.isNaN(cached) ? input : cached;
        return (tokens.evaluated() * input
                        + (tokens.prompt() - tokens.evaluated()) * kept
                        + tokens.generated() * output)
                / MILLION;
    }

    /** As {@link #parse} reads them. */
    public String written() {
        return "input=" + input + (Double.isNaN(cached) ? "" : ",cached=" + cached) + ",output=" + output;
    }

    /** In words: {@code $0.15 in, $0.075 kept, $0.6 out a million tokens}; empty where nothing is known. */
    public String label() {
        if (!isKnown()) {
            return "";
        }
        var parts = new ArrayList<String>();
        parts.add(plain(input) + " in");
        if (!Double.isNaN(cached)) {
            parts.add(plain(cached) + " cached");
        }
        parts.add(plain(output) + " out");
        return String.join(", ", parts) + " a million tokens";
    }

    private static String plain(double dollars) {
        var text = String.format(Locale.ROOT, "%.4f", dollars).replaceFirst("0+$", "");
        return "$" + (text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }
}
