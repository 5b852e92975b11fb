package nudge.repl;

import java.util.EnumMap;
import java.util.Map;
import nudge.view.Paint;
import nudge.view.Style.Ink;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Our paints as the line reader's styles. Immutable. */
final class Inks {
    private final Map<Paint, AttributedStyle> styles = new EnumMap<>(Paint.class);

    Inks(Ink ink) {
        for (var paint : Paint.values()) {
            var code = paint.code(ink);
            styles.put(
                    paint,
                    code.isEmpty()
                            ? AttributedStyle.DEFAULT
                            : AttributedString.fromAnsi("\u001b[" + code + "mx").styleAt(0));
        }
    }

    AttributedStyle of(Paint paint) {
        return styles.getOrDefault(paint, AttributedStyle.DEFAULT);
    }
}
