package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nudge.shell.Transcript.Entry;
import nudge.shell.Transcript.Kind;
import nudge.view.HtmlText;

/** A session as a page to read: sources and what came of them, as HTML or as Markdown. */
public final class PageFile {
    private PageFile() {}

    /** A page that needs nothing else, without scripts. */
    public static String html(List<Entry> entries) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Nudge session</title>
                <style>
                :root { color-scheme: light dark; }
                body { margin: 2em auto; max-width: 75em; padding: 0 1em; font: 14px/1.5 system-ui, sans-serif; }
                pre { overflow-x: auto; line-height: 1.35; }
                pre.source { border-left: 3px solid; padding-left: .8em; }
                pre.error { font-weight: bold; }
                svg, img { max-width: 100%; height: auto; }
                </style>
                </head>
                <body>
                """
                + snippets(entries).stream().map(PageFile::html).collect(Collectors.joining())
                + "</body>\n</html>\n";
    }

    private static String html(Entry entry) {
        var out = new StringBuilder(pre("source", entry.source()));
        printed(entry).ifPresent(text -> out.append(pre("printed", text)));
        messages(entry).ifPresent(text -> out.append(pre("error", text)));
        var shown = entry.value().get();
        return out.append(value(shown)).toString();
    }

    /** The richest form that needs no script. */
    private static String value(MimeBundle shown) {
        var elements = shown.get(MimeBundle.HTML).or(() -> shown.get(MimeBundle.SVG));
        if (elements.isPresent()) {
            return elements.get();
        }
        var png = shown.get(MimeBundle.PNG);
        if (png.isPresent()) {
            return "<img alt=\"" + HtmlText.escape(shown.plain()) + "\" src=\"data:image/png;base64," + png.get()
                    + "\">\n";
        }
        return shown.plain().isEmpty() ? "" : pre("value", shown.plain());
    }

    private static String pre(String kind, String text) {
        return "<pre class=\"" + kind + "\">" + HtmlText.escape(text) + "</pre>\n";
    }

    /** Fenced blocks, sources as Java. */
    public static String markdown(List<Entry> entries) {
        return snippets(entries).stream().map(PageFile::markdown).collect(Collectors.joining("\n"));
    }

    private static String markdown(Entry entry) {
        var blocks = new ArrayList<>(List.of(fenced("java", entry.source())));
        printed(entry).ifPresent(text -> blocks.add(fenced("", text)));
        messages(entry).ifPresent(text -> blocks.add(fenced("", text)));
        var text = entry.value().get().plain();
        if (!text.isEmpty()) {
            blocks.add(fenced("", text));
        }
        return String.join("\n", blocks);
    }

    /** A fence longer than any in the text. */
    private static String fenced(String language, String text) {
        var fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
    }

    private static List<Entry> snippets(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind() == Kind.SNIPPET).toList();
    }

    private static Optional<String> printed(Entry entry) {
        var text = entry.printed().replaceAll("\u001b\\[[0-9;]*m", "");
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> messages(Entry entry) {
        var text = entry.messages().stream()
                .flatMap(message -> message.lines().stream())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
