package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Observation;
import org.junit.jupiter.api.Test;

/** The worked example of docs/statistics.md: its answers are read from the page, and each of its figures is computed again. */
class StatisticsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "statistics.md");

    @Test
    void every_figure_of_the_worked_example_is_what_its_answers_give() throws IOException {
        var shown = figures();
        var computed = computed();

        var rounded = new LinkedHashMap<String, String>();
        computed.forEach((name, value) -> rounded.put(name, rounded(value, shown.getOrDefault(name, "0.000"))));
        assertThat(rounded).isEqualTo(shown);
    }

    private static Map<String, Double> computed() throws IOException {
        var q = observations("Q");
        var nudged = observations("Q+IF");
        var bias = Metrics.mean(Given.BIAS, "bias", Filter.ALL);
        var unknown = Metrics.mean(Given.PROPORTION, "unknown", Filter.ALL);
        var ratio = Metrics.ratio(Given.BIAS, "biased", "person", Filter.ALL, 2, -1);
        var figures = new LinkedHashMap<String, Double>();
        var mean = Given.estimate(bias, q);
        put(figures, "mean", mean);
        figures.put("design effect", mean.designEffect());
        var simple = SimpleErrors.of(bias, q).orElseThrow();
        figures.put("plain SE", simple.plain());
        figures.put("clustered SE (Miller)", simple.clustered());
        put(figures, "share unknown", Given.estimate(unknown, q));
        put(figures, "ratio", Given.estimate(ratio, q));
        put(figures, "difference", bias.difference(q, nudged, 0));
        figures.put("p, sign flip", bias.difference(q, nudged, 0).p());
        figures.put(
                "p of two such tests, Holm",
                Holm.adjust(List.of(bias.difference(q, nudged, 0).p(), .2)).get(0));
        figures.put("detectable", bias.difference(q, nudged, 0).detectable());
        return figures;
    }

    private static void put(Map<String, Double> figures, String name, Estimate estimate) {
        figures.put(name, estimate.value());
        figures.put(name + ", SE", estimate.standardError());
        figures.put(name + ", df", estimate.df());
        figures.put(name + ", lower", estimate.interval().lower());
        figures.put(name + ", upper", estimate.interval().upper());
    }

    private static void put(Map<String, Double> figures, String name, Difference difference) {
        figures.put(name, difference.value());
        figures.put(name + ", SE", difference.standardError());
        figures.put(name + ", lower", difference.interval().lower());
        figures.put(name + ", upper", difference.interval().upper());
    }

    /** {@code name = number}, in the page's block of figures. */
    private static Map<String, String> figures() throws IOException {
        var figures = new LinkedHashMap<String, String>();
        block("figures").forEach(line -> {
            var sides = line.split(" = ", -1);
            figures.put(sides[0].strip(), sides[1].strip());
        });
        return figures;
    }

    private static List<Observation> observations(String condition) throws IOException {
        var all = new ArrayList<Observation>();
        var lines = block("answers");
        int column = Arrays.asList(lines.get(0).strip().split(" {2,}", -1)).indexOf(condition);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.strip().split(" {2,}", -1);
            for (var answer : cells[column].split(" +", -1)) {
                double value = Double.parseDouble(answer);
                all.add(Given.scored(
                        "s" + all.size(),
                        cells[0],
                        Map.of(
                                "bias",
                                value,
                                "unknown",
                                value == 0 ? 1.0 : 0,
                                "person",
                                value == 0 ? 0.0 : 1,
                                "biased",
                                value == 1 ? 1.0 : 0)));
            }
        }
        return all;
    }

    private static List<String> block(String name) throws IOException {
        var page = Files.readString(PAGE);
        int start = page.indexOf("```" + name + "\n");
        assertThat(start).as("block '" + name + "' of " + PAGE).isNotNegative();
        int end = page.indexOf("\n```", start);
        return page.substring(page.indexOf('\n', start) + 1, end).lines().toList();
    }

    /** As many digits as the page shows. */
    private static String rounded(double value, String like) {
        int point = like.indexOf('.');
        return String.format(Locale.ROOT, "%." + (point < 0 ? 0 : like.length() - point - 1) + "f", value);
    }
}
