package nudge.run;

import java.util.Locale;

/** Amounts of US dollars as they are shown. */
public final class Money {
    private Money() {}

    /** {@code $12.30} from a dollar on, {@code $0.042} below, with two digits that count below a cent: {@code $0.00031}. */
    public static String of(double dollars) {
        if (dollars >= .995) {
            return String.format(Locale.ROOT, "$%.2f", dollars);
        }
        if (dollars >= .00995 || dollars <= 0) {
            return String.format(Locale.ROOT, "$%.3f", dollars);
        }
        int digits = 1 - (int) Math.floor(Math.log10(dollars));
        return String.format(Locale.ROOT, "$%." + Math.min(digits, 9) + "f", dollars);
    }
}
