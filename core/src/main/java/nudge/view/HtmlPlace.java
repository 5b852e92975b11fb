package nudge.view;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Where in a report something stands, as a person would say it. */
final class HtmlPlace {
    private HtmlPlace() {}

    /** Such as {@code table "bias, soft (ambig)", row Q+IF, column n}. */
    static String of(Node node) {
        var element = node instanceof Element self ? self : node.parent() instanceof Element parent ? parent : null;
        if (element == null) {
            return "the file";
        }
        var item = element.closest("details.item");
        if (item != null) {
            return item(item, element);
        }
        var row = element.closest("tr");
        if (row != null) {
            return table(row, element);
        }
        var sentence = element.closest("li");
        if (sentence != null) {
            var what = sentence.closest("details") == null ? "finding " : "failure ";
            return what + (sentence.elementSiblingIndex() + 1);
        }
        return page(element);
    }

    private static String page(Element element) {
        return switch (element.tagName()) {
            case "title" -> "the title";
            case "h1", "small", "strong" -> "the head line";
            case "style" -> "the style sheet";
            case "template" -> "the answers";
            case "footer", "code" -> "the line below the report";
            case "p" -> "the line \"" + start(element) + "\"";
            default -> "the element <" + element.tagName() + ">";
        };
    }

    private static String start(Element element) {
        var text = element.wholeText().strip();
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static String item(Element item, Element element) {
        var summary = item.selectFirst("> summary");
        var name = summary == null ? "" : first(summary);
        var place = "item " + name;
        var row = element.closest("tr");
        if (row != null) {
            return place + ", row " + first(row);
        }
        var pick = element.closest(".pick");
        if (pick != null) {
            return place + ", its line, " + text(pick.selectFirst("b"));
        }
        if (element.closest("pre") != null) {
            return place + ", what was sent and came back";
        }
        return element.closest("p") == null ? place + ", its line" : place + ", question and options";
    }

    private static String first(Element element) {
        for (var node : element.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                return text.text().strip();
            }
            if (node instanceof Element child && !child.text().isBlank()) {
                return child.text().strip();
            }
        }
        return "";
    }

    private static String table(Element row, Element element) {
        var body = row.parent();
        var head = body == null ? null : body.firstElementChild();
        var metric = head == null ? "" : text(head.firstElementChild());
        var table = metric.isEmpty() ? "table of all metrics" : "table \"" + metric + "\"";
        if (row.equals(head)) {
            return table + ", its head";
        }
        var cell = element.closest("td, th");
        var column = cell == null || head == null ? "" : column(head, cell.elementSiblingIndex());
        var drawn = element.closest("svg") == null ? "" : ", the chart";
        return table + ", row " + first(row) + (drawn.isEmpty() && !column.isEmpty() ? ", column " + column : drawn);
    }

    /** Columns of p values belong to the difference on their left. */
    private static String column(Element head, int index) {
        if (index == 0) {
            return "name";
        }
        if (index >= head.childrenSize()) {
            return Integer.toString(index + 1);
        }
        var name = text(head.child(index));
        if (name.equals("p")) {
            return "p of " + text(head.child(index - 1));
        }
        return name.isEmpty() ? "value" : name;
    }

    private static String text(@Nullable Element element) {
        return Optional.ofNullable(element)
                .map(Element::text)
                .map(String::strip)
                .orElse("");
    }
}
