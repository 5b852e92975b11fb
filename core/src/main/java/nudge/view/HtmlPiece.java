package nudge.view;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * A piece of a report that can differ: a text, or what stands in an element's tag.
 *
 * @param node where it stands
 * @param kind the same for pieces that can be compared, such as {@code 4 text}
 * @param text what stands there
 */
record HtmlPiece(Node node, String kind, String text) {
    /** Whether it is read by a person, and not by a browser alone. */
    boolean isText() {
        return node instanceof TextNode;
    }

    /** All of a document, in order. */
    static List<HtmlPiece> of(Document document) {
        var pieces = new ArrayList<HtmlPiece>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        pieces.add(new HtmlPiece(
                                node,
                                depth + " " + element.tagName(),
                                element.attributes().html().strip()));
                    } else if (node instanceof TextNode text) {
                        pieces.add(new HtmlPiece(node, depth + " text", text.getWholeText()));
                    } else if (node instanceof DataNode data) {
                        pieces.add(new HtmlPiece(node, depth + " data", data.getWholeData()));
                    } else if (node instanceof Comment comment) {
                        pieces.add(new HtmlPiece(node, depth + " comment", comment.getData()));
                    } else {
                        pieces.add(new HtmlPiece(node, depth + " " + node.nodeName(), node.outerHtml()));
                    }
                },
                document);
        return pieces;
    }
}
