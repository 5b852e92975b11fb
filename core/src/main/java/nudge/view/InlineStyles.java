package nudge.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the look of elements into the elements themselves: so nothing styles the page around, an exported Markdown file
 * begins with what is said and not with rules, and pages that drop style sheets still show tables. Reads our own HTML
 * only, in which attributes have double quotes and text is escaped. Colours are those of the text around.
 */
final class InlineStyles {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)((?: [a-zA-Z0-9-]+=\"[^\"]*\")*)(/?)>");
    private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");
    private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");

    private static final String LINE = "rgba(127,127,127,.5)";

    /** By element. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "p", "margin:.3em 0",
            "table", "margin:.6em 0;width:auto;font-variant-numeric:tabular-nums",
            "pre", "overflow-x:auto;font-size:12px;line-height:1.35;white-space:pre",
            "summary", "cursor:pointer",
            "svg", "vertical-align:middle",
            "ul", "margin:.3em 0;padding-left:1.2em;max-width:60em");

    /** By class. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("wide", "overflow-x:auto;max-width:100%"),
            Map.entry("dim", "opacity:.7"),
            Map.entry("note", "opacity:.7"),
            Map.entry("null_result", "opacity:.7"),
            Map.entry("grey", "opacity:.45"),
            Map.entry("mark", "font-weight:bold"),
            Map.entry("warning", "font-weight:bold"),
            Map.entry("name", "font-weight:bold"),
            Map.entry("bar", "height:6px;max-width:30em;border-radius:3px;background:rgba(127,127,127,.25)"),
            Map.entry("done", "height:6px;border-radius:3px;background:currentColor;opacity:.65"),
            Map.entry("turn", "border-left:2px solid " + LINE + ";padding-left:.8em;margin:.5em 0"),
            Map.entry("part", "display:flex;flex-wrap:wrap;gap:0 1em"),
            Map.entry("added", "background:rgba(90,160,90,.18);border-radius:3px"),
            Map.entry("slot", "flex:0 0 7em;font-size:12px;line-height:1.75;overflow-wrap:anywhere;opacity:.7"),
            Map.entry("said", "flex:1 1 18em;min-width:0;white-space:pre-wrap;overflow-wrap:anywhere"),
            Map.entry("hole", "display:inline-block;border:1px dashed;border-radius:3px;padding:0 .35em"),
            Map.entry("beside", "display:flex;flex-wrap:wrap;gap:.8em 1.6em;align-items:flex-start"),
            Map.entry("column", "flex:1 1 16em;min-width:0;max-width:44em;border-top:2px solid " + LINE),
            Map.entry("thought", "border-left:2px dotted;padding-left:.7em;opacity:.75"),
            Map.entry("axis", "display:flex;justify-content:space-between;width:180px;opacity:.7"));

    /** Cells by class: what a page says of all tables must not win. */
    private static final Map<String, String> CELLS = Map.of(
            "number", "text-align:right;white-space:nowrap",
            "text", "text-align:left;white-space:pre-wrap;overflow-wrap:anywhere;min-width:12em;max-width:36em",
            "words", "text-align:left;overflow-wrap:anywhere");

    private static final String CELL = "text-align:left;white-space:nowrap";
    private static final String NARROW = "padding:";
    private static final String ROW = ".1em .6em";
    /** By the row that a cell stands in: what belongs together stands close. */
    private static final Map<String, String> ROWS =
            Map.of(" head", ".8em .6em .1em", " asked", ".4em .6em 0;vertical-align:top", " said-so", "0 .6em .4em");

    private final Deque<String> open = new ArrayDeque<>();

    private InlineStyles() {}

    /** The same elements with their styles. */
    static String in(String html) {
        var styles = new InlineStyles();
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(styles.tag(tag)));
    }

    private String tag(java.util.regex.MatchResult tag) {
        var name = tag.group(2);
        if (!tag.group(1).isEmpty()) {
            if (!open.isEmpty()) {
                open.pop();
            }
            return tag.group();
        }
        var attributes = tag.group(3);
        var classes = found(CLASS, attributes);
        var style = String.join(";", style(name, List.of(classes.split(" ")), found(STYLE, attributes)));
        if (tag.group(4).isEmpty() && !name.equals("hr")) {
            open.push(name + " " + classes + " ");
        }
        var others = STYLE.matcher(CLASS.matcher(attributes).replaceAll("")).replaceAll("");
        return "<" + name + others + (style.isEmpty() ? "" : " style=\"" + style + "\"") + tag.group(4) + ">";
    }

    private static String found(Pattern attribute, String attributes) {
        var matcher = attribute.matcher(attributes);
        return matcher.find() ? matcher.group(1) : "";
    }

    private List<String> style(String name, List<String> classes, String own) {
        var style = new ArrayList<String>();
        if (!own.isEmpty()) {
            style.add(own);
        }
        if (ELEMENTS.containsKey(name)) {
            style.add(ELEMENTS.getOrDefault(name, ""));
        }
        if (name.equals("td") || name.equals("th")) {
            style.addAll(cell(classes, name));
        } else if (name.equals("tr") && !isWithin("frame")) {
            style.add("background:none");
            if (classes.contains("said-so")) {
                style.add("border-bottom:1px solid " + LINE);
            }
        }
        classes.stream()
                .filter(CLASSES::containsKey)
                .map(look -> CLASSES.getOrDefault(look, ""))
                .forEach(style::add);
        return style;
    }

    private List<String> cell(List<String> classes, String name) {
        var style = new ArrayList<String>();
        style.add(classes.stream()
                .filter(CELLS::containsKey)
                .findFirst()
                .map(look -> CELLS.getOrDefault(look, CELL))
                .orElse(CELL));
        if (!isWithin("frame")) {
            style.add(NARROW
                    + ROWS.keySet().stream()
                            .filter(this::isWithin)
                            .findFirst()
                            .map(row -> ROWS.getOrDefault(row, ROW))
                            .orElse(ROW));
        }
        if (isWithin("head") || isWithin("thead")) {
            style.add("border-bottom:1px solid " + LINE);
        }
        if (name.equals("th") && !isWithin("thead") && !classes.contains("name")) {
            style.add("font-weight:normal");
        }
        return style;
    }

    /** Whether an element of that name or class is open, in the innermost table. */
    private boolean isWithin(String what) {
        for (var each : open) {
            if (each.contains(what + " ")) {
                return true;
            }
            if (each.startsWith("table ")) {
                return false;
            }
        }
        return false;
    }
}
