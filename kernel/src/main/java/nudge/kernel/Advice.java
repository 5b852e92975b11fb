package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.SourceVersion;
import nudge.shell.Completion.Kind;
import nudge.shell.Completion.Suggestion;
import nudge.shell.Documentation;
import nudge.shell.ShellEngine.Completeness;
import nudge.view.HtmlText;
import nudge.view.Style;

/** Answers while a cell is written: how it may go on, what stands there, whether it is whole. */
final class Advice {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final Wire wire;
    private final Supplier<Workshop> workshop;

    Advice(Wire wire, Supplier<Workshop> workshop) {
        this.wire = wire;
        this.workshop = workshop;
    }

    private static int cursor(Request request, String code) {
        return Offsets.chars(code, request.content().path("cursor_pos").asInt(Integer.MAX_VALUE));
    }

    /** The answer to a {@code complete_request}, with the kinds of what is suggested. */
    ObjectNode complete(Request request) {
        var code = request.text("code");
        int cursor = cursor(request, code);
        var completion = workshop.get().engine().complete(code, cursor);
        int start = Offsets.codePoints(code, completion.anchor());
        int end = Offsets.codePoints(code, cursor);
        var answer = wire.object().put("cursor_start", start).put("cursor_end", end);
        var matches = answer.putArray("matches");
        var types = answer.putObject("metadata").putArray("_jupyter_types_experimental");
        completion.suggestions().forEach(suggestion -> {
            matches.add(suggestion.text());
            types.addObject()
                    .put("start", start)
                    .put("end", end)
                    .put("text", suggestion.text())
                    .put("type", type(suggestion));
        });
        return answer;
    }

    private static String type(Suggestion suggestion) {
        var name = suggestion.name();
        if (suggestion.text().contains("(")) {
            return "function";
        }
        if (SourceVersion.isKeyword(name)) {
            return "keyword";
        }
        if (suggestion.kind() == Kind.SESSION || name.isEmpty()) {
            return "instance";
        }
        boolean isConstant = name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        return Character.isUpperCase(name.charAt(0)) && !isConstant ? "class" : "instance";
    }

    /** The answer to an {@code inspect_request}. */
    ObjectNode inspect(Request request) {
        var code = request.text("code");
        var found = workshop.get().engine().documentation(code, cursor(request, code));
        var answer = wire.object().put("found", !found.isEmpty());
        var data = answer.putObject("data");
        answer.putObject("metadata");
        if (!found.isEmpty()) {
            var lines = Documentation.shown(found).lines(Style.DEFAULTS.withWidth(WIDTH));
            data.put("text/plain", String.join("\n", lines));
            data.put("text/html", html(found));
        }
        return answer;
    }

    private static String html(List<Documentation> found) {
        var html = new StringBuilder();
        for (var one : found) {
            html.append("<div><pre><strong>").append(escaped(one.signature())).append("</strong></pre>");
            one.text().body().lines().forEach(line -> html.append("<p>")
                    .append(escaped(line))
                    .append("</p>"));
            html.append("<dl>");
            one.text().parameters().forEach((name, said) -> row(html, name, said));
            if (!one.text().returns().isEmpty()) {
                row(html, "gives", one.text().returns());
            }
            one.text().thrown().forEach((name, said) -> row(html, "throws " + name, said));
            html.append("</dl></div>\n");
        }
        return html.toString();
    }

    private static void row(StringBuilder html, String name, String said) {
        html.append("<dt><code>").append(escaped(name)).append("</code></dt><dd>");
        html.append(escaped(said)).append("</dd>");
    }

    private static String escaped(String text) {
        return HtmlText.escape(text);
    }

    /** The answer to an {@code is_complete_request}. */
    ObjectNode completeness(Request request) {
        var code = request.text("code");
        Completeness completeness = workshop.get().engine().completeness(code);
        return switch (completeness) {
            case COMPLETE, EMPTY -> wire.object().put("status", "complete");
            case INVALID -> wire.object().put("status", "invalid");
            case INCOMPLETE -> wire.object().put("status", "incomplete").put("indent", indent(code));
        };
    }

    /** That of the last line, deeper after a line that opens something. */
    private static String indent(String code) {
        var last = code.substring(code.stripTrailing().lastIndexOf('\n') + 1);
        var before = last.substring(0, last.length() - last.stripLeading().length());
        var line = last.strip();
        return line.endsWith("{") || line.endsWith("(") ? before + INDENT : before;
    }
}
