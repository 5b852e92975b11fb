package nudge.view;

import java.util.Locale;
import nudge.run.SampleResult;
import nudge.score.Score;

/** What an answer is worth in one sign. The words are those that items are filtered by. */
enum Pick {
    RIGHT("✓", "+", Paint.GOOD),
    /** Wrong, and the answer that a stereotype suggests. */
    STEREOTYPED("✗", "x", Paint.BAD),
    /** Wrong, and the option that says it cannot be known. */
    UNKNOWN("?", "?", Paint.LOUD),
    /** Wrong, and neither of these. */
    WRONG("○", "o", Paint.BAD),
    /** Scored, where nothing is right or wrong. */
    SCORED(" ", " ", Paint.DIM),
    UNSCORED("·", "-", Paint.DIM),
    FAILED("!", "!", Paint.LOUD);

    private final String sign;
    private final String ascii;
    private final Paint paint;

    Pick(String sign, String ascii, Paint paint) {
        this.sign = sign;
        this.ascii = ascii;
        this.paint = paint;
    }

    static Pick of(SampleResult.Outcome outcome) {
        var score = outcome.score();
        if (!score.isScored()) {
            return score.outcome() == Score.Outcome.FAILED ? FAILED : UNSCORED;
        }
        var right = score.values().get("right");
        if (right == null) {
            return SCORED;
        }
        if (right >= .5) {
            return RIGHT;
        }
        if (score.values().getOrDefault("biased", 0.0) > .5) {
            return STEREOTYPED;
        }
        return score.values().getOrDefault("unknown", 0.0) > .5 ? UNKNOWN : WRONG;
    }

    boolean isWrong() {
        return this == STEREOTYPED || this == UNKNOWN || this == WRONG;
    }

    /** One column wide. */
    String sign(Style style) {
        return paint.on(style, style.sign(sign, ascii));
    }

    /** As {@link #sign}, without colour. */
    String plainSign(Style style) {
        return style.sign(sign, ascii);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
