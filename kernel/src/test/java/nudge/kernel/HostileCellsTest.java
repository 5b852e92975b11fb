package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.shell.Bundles;
import nudge.shell.MimeBundle;
import nudge.shell.SessionValues;
import nudge.view.LatestItems;
import nudge.view.LiveHtml;
import nudge.view.Style;
import nudge.view.Watched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that want to be more than text stay text in every form that a cell has. HTML is read as browsers read it. */
class HostileCellsTest {
    private static final Set<String> ELEMENTS = Set.of(
            "div", "p", "span", "strong", "pre", "hr", "details", "summary", "style", "ul", "li", "table", "thead",
            "tbody", "tfoot", "tr", "th", "td", "svg", "g", "rect", "line", "circle", "path", "text", "title", "desc");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "scope",
            "colspan",
            "role",
            "aria-valuenow",
            "aria-label",
            "style",
            "xmlns",
            "viewbox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "d",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "opacity",
            "transform",
            "font-family",
            "font-size",
            "font-weight",
            "text-anchor");
    private static final Set<String> NOT_IN_CHARTS = Set.of("href", "url", "expr", "signal", "image", "usermeta");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static Nudge nudge;

    private record Case(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void open() {
        var settings = Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:");
        nudge = Nudge.open(Registry.installed(), settings);
    }

    @AfterAll
    static void close() {
        nudge.close();
    }

    static Stream<Case> cases() throws IOException {
        try (var in = HostileCellsTest.class.getResourceAsStream("hostile.json")) {
            return Stream.of(JSON.readValue(in, Case[].class));
        }
    }

    @Test
    void there_are_many_of_them() throws IOException {
        assertThat(cases().map(Case::text).distinct()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void html_has_only_our_elements_and_attributes(Case hostile) {
        var words = "nothing but words ";
        var ours = new ArrayList<>(html(words).values());
        ours.addAll(html(words.repeat(9) + "\n" + words).values());

        html(hostile.text()).forEach((what, html) -> {
            var body = Jsoup.parse(html).body();
            assertThat(body.getAllElements().stream().skip(1).map(Element::normalName))
                    .as(what)
                    .isSubsetOf(ELEMENTS);
            assertThat(attributes(body)).as(what).isSubsetOf(ATTRIBUTES);
            assertThat(styles(html)).as(what).isSubsetOf(styles(String.join("", ours)));
            assertThat(Jsoup.parse(html + "<b id=after></b>")
                            .body()
                            .lastElementChild()
                            .id())
                    .as(what + " is closed")
                    .isEqualTo("after");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void pictures_have_only_our_elements_and_attributes(Case hostile) {
        forms(hostile.text(), MimeBundle.SVG).forEach((what, svg) -> {
            var drawn = Jsoup.parse(svg, "", Parser.xmlParser());
            assertThat(drawn.getAllElements().stream().skip(1).map(Element::normalName))
                    .as(what)
                    .isSubsetOf(ELEMENTS);
            assertThat(attributes(drawn)).as(what).isSubsetOf(ATTRIBUTES);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void charts_take_it_as_data_only(Case hostile) {
        var plain = forms("nothing but words", MimeBundle.VEGA_LITE);

        forms(hostile.text(), MimeBundle.VEGA_LITE).forEach((what, chart) -> {
            assertThat(keys(chart)).as(what).doesNotContainAnyElementsOf(NOT_IN_CHARTS);
            assertThat(keys(chart)).as(what).isEqualTo(keys(plain.getOrDefault(what, "{}")));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void texts_drive_nothing(Case hostile) {
        var texts = new LinkedHashMap<>(forms(hostile.text(), MimeBundle.PLAIN));
        texts.put("error", Failure.of(new IllegalStateException(hostile.text())).text());

        texts.forEach((what, text) -> assertThat(text.chars()
                        .filter(c -> c != '\n')
                        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .as(what + ": " + text)
                .isEmpty());
    }

    private static Map<String, String> html(String text) {
        var html = forms(text, MimeBundle.HTML);
        var watched = Watched.of(HostileCells.snapshot(text));
        html.put("live run", LiveHtml.of(watched, List.of(text)));
        html.put("last items", LatestItems.NONE.plus(HostileCells.result(text)).html(1));
        return html;
    }

    private static Map<String, String> forms(String text, String type) {
        var bundles = Bundles.over(SessionValues.of(nudge));
        var forms = new LinkedHashMap<String, String>();
        HostileCells.values(text).forEach((what, value) -> bundles.of(value, Style.DEFAULTS.withWidth(100))
                .get(type)
                .ifPresent(form -> forms.put(what, form)));
        return forms;
    }

    private static Set<String> attributes(Element root) {
        var names = new TreeSet<String>();
        root.getAllElements().forEach(element -> element.attributes().forEach(each -> {
            names.add(each.getKey().toLowerCase(java.util.Locale.ROOT));
        }));
        return names;
    }

    /** What style sheets, and single styles of elements, there are. */
    private static Set<String> styles(String html) {
        var styles = new TreeSet<String>();
        var body = Jsoup.parse(html).body();
        body.select("style").forEach(style -> styles.add(style.data()));
        body.select("[style]")
                .forEach(element -> styles.addAll(List.of(element.attr("style").split(";"))));
        return styles;
    }

    private static Set<String> keys(String json) {
        var keys = new TreeSet<String>();
        try {
            keys(JSON.readTree(json), keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static void keys(JsonNode node, Set<String> keys) {
        node.properties().forEach(field -> keys.add(field.getKey()));
        node.forEach(child -> keys(child, keys));
    }
}
