package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.shell.docs.DocText;
import nudge.view.Prose;
import nudge.view.SafeText;
import nudge.view.Showable;
import nudge.view.Style;

/**
 * What is known of a name: how it is written, and what its Javadoc says.
 *
 * @param head what stands before the parameters: {@code RunHandle run(}, or everything where there are none
 * @param parameters as they are declared: {@code Task task}
 * @param tail what stands behind them; empty where there are none
 * @param argument which parameter the cursor is at, 0-based; -1 for none
 * @param text what the Javadoc says, in plain text
 */
public record Documentation(String head, List<String> parameters, String tail, int argument, DocText text) {
    private static final String INDENT = "  ";

    public Documentation {
        parameters = List.copyOf(parameters);
    }

    /** On one line, as Java writes it. */
    public String signature() {
        return marked("", "");
    }

    /** The signature with marks around the parameter that the cursor is at. */
    public String marked(String before, String after) {
        var line = new StringBuilder(head);
        for (int i = 0; i < parameters.size(); i++) {
            line.append(i == 0 ? "" : ", ");
            line.append(i == argument ? before + parameters.get(i) + after : parameters.get(i));
        }
        return line.append(tail).toString();
    }

    /** Signature, text, parameters, what is given and thrown: lines no wider than the style says. */
    public List<String> lines(Style style) {
        var lines = new ArrayList<String>();
        lines.add(SafeText.line(style, signature()));
        indented(style, text.body(), lines);
        named(style, text.parameters(), "", lines);
        named(style, text.returns().isEmpty() ? Map.of() : Map.of("gives", text.returns()), "", lines);
        named(style, text.thrown(), "throws ", lines);
        return List.copyOf(lines);
    }

    private static void named(Style style, Map<String, String> all, String before, List<String> lines) {
        all.forEach((name, said) -> indented(style, before + name + ": " + said, lines));
    }

    private static void indented(Style style, String text, List<String> lines) {
        if (!text.isEmpty()) {
            Prose.lines(style.withWidth(style.width() - INDENT.length()), text)
                    .forEach(line -> lines.add((INDENT + line).stripTrailing()));
        }
    }

    /** Several of them below each other, an empty line between them. */
    public static Showable shown(List<Documentation> all) {
        return Showable.of(style -> {
            var lines = new ArrayList<String>();
            for (var one : all) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(one.lines(style));
            }
            return lines;
        });
    }
}
