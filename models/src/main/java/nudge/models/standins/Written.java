package nudge.models.standins;

import nudge.model.Fill;
import nudge.model.Fill.Finish;
import nudge.model.Sampling;
import nudge.prompt.Part;

/** Cuts a text that stands ready as a model that writes it would: at the hole's stop strings and its limit. */
final class Written {
    private Written() {}

    /** The fill; a token is a word here. */
    static Fill into(Part hole, String text, Sampling sampling) {
        return hole instanceof Part.Generate generate
                ? limited(generate, stopped(generate, text), sampling)
                : Fill.written(hole.name(), text, Finish.STOP);
    }

    private static String stopped(Part.Generate hole, String text) {
        int end = hole.stop().stream()
                .filter(stop -> !stop.isEmpty())
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length());
        return text.substring(0, end);
    }

    private static Fill limited(Part.Generate hole, String text, Sampling sampling) {
        int left = sampling.limit(hole.maxTokens());
        for (int i = 0; i < text.length(); i++) {
            boolean ends = !Character.isWhitespace(text.charAt(i))
                    && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
            left -= ends ? 1 : 0;
            if (left == 0 && i + 1 < text.length()) {
                return Fill.written(hole.name(), text.substring(0, i + 1), Finish.LENGTH);
            }
        }
        return Fill.written(hole.name(), text, Finish.STOP);
    }
}
