package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.view.Style;
import nudge.view.Table;
import nudge.view.Table.Column;
import org.dflib.DataFrame;
import org.dflib.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\u001b[2J\u202e'\"<img src=x onerror=a()>";

    private final Bundles bundles = Bundles.over(ValueRenderer.plain());

    record Point(int x, String name) {}

    record Box(List<Point> points, Object held) {}

    private MimeBundle of(Object value) {
        return bundles.of(value, Style.DEFAULTS);
    }

    @Test
    void plain_values_are_text_alone() {
        assertThat(of(42).data()).isEqualTo(Map.of("text/plain", "42"));
        assertThat(of(null).plain()).isEqualTo("null");
        assertThat(of(List.of(1, 2)).data()).containsOnlyKeys("text/plain");
        assertThat(of(new int[] {1, 2}).plain()).isEqualTo("{1, 2}");
        assertThat(of(List.of()).data()).containsOnlyKeys("text/plain");
    }

    @ParameterizedTest
    @MethodSource("rich")
    void rich_values_look_as_on_file(String name, Object value) {
        var html = of(value).get(MimeBundle.HTML).orElseThrow();

        checkGolden("value-" + name + ".html", html);
    }

    static List<Object[]> rich() {
        var map = new LinkedHashMap<String, Object>();
        map.put("a", 1);
        map.put("b & c", List.of(new Point(1, "<one>"), new Point(2, "two")));
        map.put("none", null);
        return List.of(
                new Object[] {"record", new Box(List.of(new Point(1, "a")), new double[] {.5, 1})},
                new Object[] {"records", List.of(new Point(1, "a"), new Point(2, "b"))},
                new Object[] {"map", map},
                new Object[] {"matrix", new double[][] {{1, 2}, {3, 4.5}}},
                new Object[] {
                    "long", IntStream.range(0, 60).mapToObj(i -> "word " + i).toList()
                },
                new Object[] {"table", table()},
                new Object[] {"prompt", prompt("Who left?")});
    }

    private static Table table() {
        return new Table(List.of(
                new Column("name", Column.Type.TEXT, List.of("a", "b<")),
                new Column("p", Column.Type.NUMBER, Arrays.asList(.25, null))));
    }

    private static Prompt prompt(String words) {
        return Prompt.of(
                Turn.human(new Part.Text("question", words), new Part.Text("instruction", "\n\nBe brief.")),
                Turn.assistant(
                        new Part.Generate("reasoning", 10, List.of()),
                        new Part.Text("lead", "So: "),
                        new Part.Choose("answer", List.of(new Option(" Ann", 0), new Option(" Bob", 1)))));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_that_others_wrote_is_more_than_text(Object value) {
        var bundle = of(value);

        var html = bundle.get(MimeBundle.HTML).orElse("");
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("<img");
        assertThat(html + bundle.plain()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    static List<Object> hostile() {
        return List.of(
                Map.of(HOSTILE, HOSTILE),
                new Point(1, HOSTILE),
                List.of(new Point(1, HOSTILE), new Point(2, "b")),
                List.of(Map.of(HOSTILE, 1), Map.of(HOSTILE, 2)),
                List.of(HOSTILE, HOSTILE, "c".repeat(80)),
                new String[][] {{HOSTILE}, {"b"}},
                Map.of("k", new Object() {
                    @Override
                    public String toString() {
                        return HOSTILE;
                    }
                }),
                new Table(List.of(new Column(HOSTILE, Column.Type.TEXT, List.of(HOSTILE)))),
                prompt(HOSTILE));
    }

    @Test
    void values_without_end_are_bounded() {
        var self = new ArrayList<Object>();
        self.add(self);
        var deep = new Object[1];
        deep[0] = new Object[] {deep};
        var wide = IntStream.range(0, 3_000)
                .mapToObj(i ->
                        IntStream.range(0, 30).mapToObj(j -> "x".repeat(400)).toList())
                .toList();

        var map = new LinkedHashMap<String, Object>();
        IntStream.range(0, 90).forEach(i -> map.put(i + "<".repeat(400), "<".repeat(400)));

        assertThat(of(map).get(MimeBundle.HTML).orElse(""))
                .hasSizeLessThan(100_000)
                .contains(" more entries");
        assertThat(of(self).plain()).isNotEmpty();
        assertThat(of(deep).plain()).isNotEmpty();
        assertThat(of(wide).get(MimeBundle.HTML).orElse("").length()).isLessThan(100_000);
    }

    @Test
    void value_that_fails_says_so() {
        var broken = new java.util.AbstractList<Integer>() {
            @Override
            public Integer get(int index) {
                throw new IllegalStateException("not now");
            }

            @Override
            public int size() {
                return 3;
            }
        };

        assertThat(of(broken).plain()).contains("cannot be shown").contains("not now");
    }

    @Test
    void values_that_hold_themselves_end() {
        var list = new ArrayList<Object>();
        list.add(list);
        var map = new LinkedHashMap<String, Object>();
        map.put("me", map);

        assertThat(of(list).plain()).isEqualTo("[(itself)]");
        assertThat(of(map).plain()).isEqualTo("{\"me\" = (itself)}");
        assertThat(of(map).get(MimeBundle.HTML).orElse("")).contains("(itself)");
    }

    @Test
    @Timeout(10)
    void values_that_hold_more_than_there_is_time_for_are_cut() {
        List<Object> deep = List.of(1);
        for (int i = 0; i < 30; i++) {
            deep = List.of(deep, deep, deep, deep, deep, deep);
        }

        assertThat(of(deep).plain()).startsWith("6 elements").contains("...");
    }

    @SuppressWarnings("ArrayRecordComponent") // Such records are what is tested.
    private record Arrays2(int[] numbers, String[] names) {}

    @Test
    void arrays_in_records_show_what_they_hold() {
        var value = new Arrays2(new int[] {1, 2}, new String[] {"a"});

        assertThat(of(value).plain()).isEqualTo("Arrays2[numbers={1, 2}, names={\"a\"}]");
        assertThat(of(Optional.of(value)).plain()).isEqualTo("Optional[Arrays2[numbers={1, 2}, names={\"a\"}]]");
    }

    @Test
    void streams_are_not_read_and_say_how_they_are() {
        var stream = List.of(1, 2).stream();

        assertThat(of(stream).plain()).contains("not read").contains(".toList()");
        assertThat(stream.toList()).containsExactly(1, 2);
    }

    @Test
    void exceptions_tell_their_causes() {
        var failure = new IllegalStateException("no", new IllegalArgumentException("because"));

        assertThat(of(failure).plain().lines())
                .startsWith("java.lang.IllegalStateException: no")
                .contains("caused by java.lang.IllegalArgumentException: because");
    }

    @Test
    void long_texts_are_cut_and_say_so() {
        assertThat(of("x".repeat(100_000)).plain())
                .endsWith("... 80002 more characters")
                .hasSizeLessThan(20_100);
    }

    @Test
    void picture_is_a_png() throws Exception {
        var bundle = of(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB));

        var png = Base64.getDecoder().decode(bundle.get(MimeBundle.PNG).orElseThrow());
        assertThat(bundle.plain()).isEqualTo("picture, 30 x 20 pixels");
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(30);
    }

    @Test
    void huge_picture_is_made_smaller() throws Exception {
        var bundle = of(new BufferedImage(5_000, 10, BufferedImage.TYPE_INT_RGB));

        var png = Base64.getDecoder().decode(bundle.get(MimeBundle.PNG).orElseThrow());
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(2_000);
    }

    @Test
    void data_frame_of_another_library_is_a_table() {
        var frame = new DataFrame() {
            @Override
            public Index getColumnsIndex() {
                return new Index("name", "p");
            }

            @Override
            public int height() {
                return 70;
            }

            @Override
            public Object get(int column, int row) {
                return column == 0 ? HOSTILE : Double.valueOf(row);
            }
        };

        assertThat(of(frame).get(MimeBundle.HTML).orElse(""))
                .contains("70 rows, 2 columns; the first 10 and the last 10 are shown")
                .containsPattern("text-align:right[^>]*>69.0</td>")
                .doesNotContain(">10.0<")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void bundle_is_shown_as_it_is() {
        var own = MimeBundle.plain("x").with(MimeBundle.MARKDOWN, "*x*");

        assertThat(of(own)).isEqualTo(own);
    }

    @Test
    void json_types_are_trees_and_others_strings() {
        var bundle = MimeBundle.plain("x").with("application/json", "{\"a\": [1]}");

        assertThat(bundle.json().toString()).isEqualTo("{\"text/plain\":\"x\",\"application/json\":{\"a\":[1]}}");
    }

    static void checkGolden(String name, String actual) {
        var file = Path.of("src/test/resources/golden").resolve(name);
        try {
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).as("golden file %s", name).isEqualTo(Files.readString(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
