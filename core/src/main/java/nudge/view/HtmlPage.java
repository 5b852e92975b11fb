package nudge.view;

/**
 * A whole HTML file: title, style sheet, and a policy that forbids scripts and everything from elsewhere; light or dark
 * as the reader's system is.
 */
final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { margin: 2em auto; max-width: 75em; padding: 0 1em; background: #fff; color: #1b1b1b;
              font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .3em; }
            h1 small { font-size: .6em; font-weight: normal; display: block; margin-top: .3em; }
            h2 { font-size: 1.3em; margin: 1.6em 0 .4em; }
            h3 { font-size: 1em; margin: 1.4em 0 .3em; opacity: .7; }
            .mark { border: 2px solid; border-radius: 4px; padding: 0 .4em; }
            table { border-collapse: collapse; }
            nav { margin: .5em 0; line-height: 2; }
            nav a { margin-right: .8em; color: inherit; white-space: nowrap; }
            label { margin-right: 1.2em; cursor: pointer; white-space: nowrap; }
            .hundred { content-visibility: auto; contain-intrinsic-size: auto 3500px; }
            .item { border-top: 1px solid rgba(127,127,127,.25); padding: .3em 0; }
            .item > summary { cursor: pointer; }
            .item p { margin: .4em 0; max-width: 60em; }
            .options { white-space: pre-wrap; }
            .item > div { overflow-x: auto; }
            .item table { margin: .4em 0; }
            .item td, .item th { text-align: left; vertical-align: top; padding: .15em 1em .15em 0; font-weight: normal; }
            .item th { white-space: nowrap; }
            .item td { overflow-wrap: normal; }
            .item .said { max-width: 40em; white-space: pre-wrap; opacity: .8; }
            .item pre { overflow-x: auto; font-size: 12px; line-height: 1.35; margin: .4em 0; }
            .pick { white-space: nowrap; margin-left: .9em; }
            .dim, .pick b { opacity: .7; font-weight: normal; }
            .cite pre { white-space: pre-wrap; font-size: 12px; } footer { margin: 2em 0; font-size: 13px; }
            .good { color: #17642a; } .bad { color: #a3241c; } .odd { color: #7a5600; }
            #differ:checked ~ .hundred .item:not(.differ), #wrong:checked ~ .hundred .item:not(.wrong),
            #odd:checked ~ .hundred .item:not(.odd-one) { display: none; }
            @media (prefers-color-scheme: dark) { body { background: #16181c; color: #dcdcdc; }
              .good { color: #7fd491; } .bad { color: #ff9d94; } .odd { color: #e8c368; } }
            @media (max-width: 40em) { .pick { display: block; margin-left: 1.2em; white-space: normal; }
              .item tr, .item .said { display: block; } .item th, .item td { display: inline-block; }
              .item th { min-width: 6em; opacity: .7; } }
            @media print { nav, input, label { display: none; } body { margin: 0; max-width: none; } }
            """;

    private HtmlPage() {}

    /**
     * The file.
     *
     * @param title is escaped here
     * @param body is escaped already
     */
    static String of(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="referrer" content="no-referrer">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>""" + HtmlText.escape(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n" + body
                + "</body>\n</html>\n";
    }
}
