package nudge.view;

import java.util.List;
import nudge.run.RunReport;
import nudge.run.SampleResult;

/**
 * A run as one HTML file that needs nothing else: tables with drawn intervals, findings, items folded. No scripts, and
 * a policy that forbids them; light or dark as the reader's system is.
 */
public final class HtmlView implements View {
    private static final int MOST_ITEMS = 500;

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String render(Shown shown) {
        var title = HtmlText.escape(shown.report().header().task() + ", "
                + shown.report().header().model().label());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>"""
                + title
                + """
                </title>
                <style>
                :root { color-scheme: light dark; }
                body { margin: 2em auto; max-width: 75em; padding: 0 1em; background: #fff; color: #1b1b1b; }
                body { font: 14px/1.5 system-ui, sans-serif; }
                table { border-collapse: collapse; }
                @media (prefers-color-scheme: dark) { body { background: #16181c; color: #dcdcdc; } }
                </style>
                </head>
                <body>
                """
                + fragment(shown.report())
                + "<h2>Items</h2>\n"
                + items(shown.results(), MOST_ITEMS)
                + "</body>\n</html>\n";
    }

    /** The tables and findings alone, to stand inside a page such as a notebook. */
    public static String fragment(RunReport report) {
        return HtmlBlock.of(new HtmlTable(report).html());
    }

    /** Items alone, folded, at most so many. */
    public static String items(List<SampleResult> results, int most) {
        return HtmlBlock.of(HtmlItems.of(results, most));
    }

    /** One item with its prompts, unfolded. */
    public static String item(SampleResult result) {
        return HtmlBlock.of(HtmlItems.open(result));
    }
}
