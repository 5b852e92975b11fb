package nudge.view;

/**
 * HTML elements that stand in somebody else's page, such as a notebook's: in its own box with its own style, without
 * scripts. Colours are those of the text around, so that light and dark pages fit; JupyterLab's own variables are used
 * where they are there.
 */
public final class HtmlBlock {
    /** No block is longer, in characters. */
    static final int MOST = 95_000;

    /** Twice the class: what a page says of all tables must not win. */
    static final String STYLE = """
            .nudge { font: 14px/1.5 var(--jp-content-font-family, system-ui, sans-serif); text-align: left; }
            .nudge { color: var(--jp-content-font-color1, inherit); max-width: 100%; }
            .nudge.nudge p { margin: .3em 0; text-align: left; }
            .nudge .wide { overflow-x: auto; max-width: 100%; }
            .nudge.nudge table { border-collapse: collapse; margin: .6em 0; font-size: inherit; color: inherit; }
            .nudge.nudge table { table-layout: auto; width: auto; font-variant-numeric: tabular-nums; }
            .nudge.nudge th, .nudge.nudge td { padding: .1em .8em .1em 0; text-align: left; font-weight: normal; }
            .nudge.nudge th, .nudge.nudge td { white-space: nowrap; vertical-align: baseline; line-height: inherit; }
            .nudge.nudge tbody tr:nth-child(n) { background: none; }
            .nudge.nudge thead { border-bottom: 1px solid; vertical-align: baseline; }
            .nudge.nudge .head th { border-bottom: 1px solid currentColor; padding-top: .8em; }
            .nudge.nudge .head th:first-child { font-weight: bold; }
            .nudge.nudge thead th { font-weight: bold; }
            .nudge.nudge .frame td, .nudge.nudge .frame th { padding: .15em .6em; }
            .nudge.nudge .frame tbody tr:nth-child(even) { background: rgba(127, 127, 127, .1); }
            .nudge.nudge .number { text-align: right; }
            .nudge.nudge .text { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 12em; max-width: 36em; }
            .nudge.nudge .words { white-space: normal; overflow-wrap: anywhere; }
            .nudge.nudge .asked td, .nudge.nudge .asked th { padding-top: .5em; opacity: .85; }
            .nudge.nudge .said-so td { padding-bottom: .5em; border-bottom: 1px solid rgba(127, 127, 127, .3); }
            .nudge.nudge td.grey { opacity: .45; }
            .nudge .dim, .nudge .slot, .nudge .null_result, .nudge .note { opacity: .7; }
            .nudge svg { display: block; }
            .nudge.nudge td:has(svg) { vertical-align: middle; }
            .nudge.nudge .head th:first-child { white-space: normal; min-width: 7em; }
            .nudge .axis { display: flex; justify-content: space-between; width: 180px; opacity: .7; }
            .nudge .mark, .nudge .warning, .nudge .name { font-weight: bold; }
            .nudge.nudge .findings { padding-left: 1.2em; max-width: 60em; margin: .3em 0; }
            .nudge.nudge pre { overflow-x: auto; font-size: 12px; line-height: 1.35; background: none; }
            .nudge.nudge pre { white-space: pre; }
            .nudge summary { cursor: pointer; }
            .nudge .bar { height: 6px; max-width: 30em; border-radius: 3px; background: rgba(127, 127, 127, .25); }
            .nudge .bar div { height: 6px; border-radius: 3px; background: currentColor; opacity: .65; }
            .nudge .turn { border-left: 2px solid rgba(127, 127, 127, .5); padding-left: .8em; margin: .5em 0; }
            .nudge .part { display: flex; flex-wrap: wrap; gap: 0 1em; }
            .nudge .slot { flex: 0 0 7em; font-size: 12px; line-height: 1.75; overflow-wrap: anywhere; }
            .nudge .said { flex: 1 1 18em; min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
            .nudge .hole { display: inline-block; border: 1px dashed; border-radius: 3px; padding: 0 .35em; }
            .nudge .beside { display: flex; flex-wrap: wrap; gap: .8em 1.6em; align-items: flex-start; }
            .nudge .beside > div { flex: 1 1 16em; min-width: 0; max-width: 44em; border-top: 2px solid; }
            .nudge .thought { border-left: 2px dotted; padding-left: .7em; opacity: .75; }
            """;

    private HtmlBlock() {}

    /** The elements in their box. They must be escaped already. */
    public static String of(String inside) {
        return "<div class=\"nudge\">\n<style>\n" + STYLE + "</style>\n" + inside + "</div>\n";
    }

    /** Text of one line, cut to so many columns with a visible mark, escaped. */
    public static String cut(String text, int columns) {
        return HtmlText.escape(Columns.cut(SafeText.line(Style.DEFAULTS, text), columns, "…"));
    }

    /** Text of several lines, cut to so many characters, with how many are left out; escaped. */
    public static String text(String text, int most) {
        // A few characters more are not worth the words that say so.
        if (text.length() <= most + most / 8) {
            return HtmlText.escape(text);
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return HtmlText.escape(text.substring(0, end)) + "<span class=\"dim\">… " + (text.length() - end)
                + " more characters</span>";
    }
}
