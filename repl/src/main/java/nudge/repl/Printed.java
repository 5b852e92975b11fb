package nudge.repl;

import java.util.regex.Pattern;
import nudge.view.SafeText;

/** What snippets print, made safe: a model's words can be among it. Colours, tabs and line ends stay. */
final class Printed {
    private static final Pattern KEPT = Pattern.compile("\u001b\\[[0-9;]*m|\t|\r?\n");

    private Printed() {}

    static String safe(String text) {
        var out = new StringBuilder();
        var kept = KEPT.matcher(text);
        int from = 0;
        while (kept.find()) {
            out.append(SafeText.file(text.substring(from, kept.start()))).append(kept.group());
            from = kept.end();
        }
        return out.append(SafeText.file(text.substring(from))).toString();
    }
}
