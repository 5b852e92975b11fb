package nudge.run;

import java.util.Locale;

/** Money, counts and times as sentences and screens have them: with as many digits as say something. */
public final class Amounts {
    private Amounts() {}

    /** {@code $12.30} from a dollar on, {@code $0.042} below, with two digits that count below a cent: {@code $0.00031}. */
    public static String dollars(double dollars) {
        if (dollars >= .995) {
            return String.format(Locale.ROOT, "$%.2f", dollars);
        }
        if (dollars >= .00995 || dollars <= 0) {
            return String.format(Locale.ROOT, "$%.3f", dollars);
        }
        int digits = 1 - (int) Math.floor(Math.log10(dollars));
        return String.format(Locale.ROOT, "$%." + Math.min(digits, 9) + "f", dollars);
    }

    /** With two digits that count: {@code 950}, {@code 6.1k}, {@code 61k}, {@code 1.2M}. */
    public static String count(long number) {
        if (number < 1_000) {
            return String.valueOf(number);
        }
        double size = number < 999_500 ? number / 1e3 : number / 1e6;
        return String.format(Locale.ROOT, size < 9.95 ? "%.1f" : "%.0f", size) + (number < 999_500 ? "k" : "M");
    }

    /** {@code 40 s}, {@code 12 min}, {@code 1.7 h}. */
    public static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 100) {
            return whole + " s";
        }
        return whole < 6000 ? Math.round(whole / 60.0) + " min" : String.format(Locale.ROOT, "%.1f h", whole / 3600.0);
    }
}
