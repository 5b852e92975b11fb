package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nudge.run.ExampleRun;
import nudge.run.SampleResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The exported file, read as a browser would: every tag closed, nothing from elsewhere, nothing that runs. */
class HtmlFileTest {
    private static final List<String> ELEMENTS = List.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "h1",
            "h2",
            "h3",
            "small",
            "strong",
            "b",
            "p",
            "div",
            "span",
            "table",
            "tbody",
            "thead",
            "tr",
            "th",
            "td",
            "svg",
            "line",
            "rect",
            "circle",
            "ul",
            "li",
            "details",
            "summary",
            "pre",
            "footer",
            "code",
            "template",
            "section",
            "input",
            "label",
            "nav",
            "a",
            "path",
            "text");

    @Test
    void only_plain_elements_and_no_handlers() throws Exception {
        for (var element : elements(file(1))) {
            assertThat(ELEMENTS).contains(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
        }
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws Exception {
        var text = file(1);

        for (var element : elements(text)) {
            assertThat(element.hasAttribute("src")).isFalse();
            assertThat(element.getAttribute("href")).matches("|#i\\d+");
            assertThat(element.getAttribute("style")).doesNotContain("url(");
        }
        assertThat(text)
                .doesNotContain("@import", "url(")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    }

    @Test
    void links_within_lead_somewhere() throws Exception {
        var elements = elements(file(40));

        var ids = elements.stream().map(element -> element.getAttribute("id")).toList();
        assertThat(elements.stream()
                        .map(element -> element.getAttribute("href"))
                        .filter(link -> !link.isEmpty())
                        .map(link -> link.substring(1)))
                .isNotEmpty()
                .allMatch(ids::contains);
        assertThat(ids.stream().filter(id -> !id.isEmpty())).doesNotHaveDuplicates();
    }

    @Test
    void all_items_are_in_it_and_large_runs_stay_small() {
        int times = 2_000 / ExampleRun.results().size() + 1;

        var text = file(times);

        assertThat(text.split("<details class=\"item", -1))
                .hasSize(times * ExampleRun.results().size() + 1);
        assertThat(text).hasSizeLessThan(12_000_000);
    }

    private static String file(int times) {
        var results = new ArrayList<SampleResult>();
        IntStream.range(0, times).forEach(time -> results.addAll(ExampleRun.results()));
        return new HtmlView().render(new View.Shown(ExampleRun.report(), results, Style.DEFAULTS));
    }

    /** Our own HTML is XML once its empty elements are closed. */
    private static List<Element> elements(String html) throws Exception {
        var xml = html.replaceFirst("<!DOCTYPE html>", "")
                .replaceAll("<(meta|input)([^>]*?)( checked)?>", "<$1$2/>")
                .replace("&nbsp;", " ");
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        var all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }
}
