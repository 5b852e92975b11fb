package nudge.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.UsageException;
import nudge.run.RunHeader;
import nudge.run.SampleResult;
import nudge.score.Score;

/**
 * The pronouns' probabilities of each occupation, stacked, occupations by the share of women employed (Ganguli, Askell et al.
 * 2023, Figure 4, left): a panel a condition.
 */
public final class MassesChart {
    /** Female and male at the ends, so that both can be read along the frame. */
    private static final Map<String, String> PARTS = parts();

    private static final String EMPLOYMENT = "employment";

    /** The scores of one occupation's sentences. */
    private static final class Cell {
        private final List<Score> scores = new ArrayList<>();

        private void add(Score score) {
            scores.add(score);
        }

        /** {@code NaN} where no score has the value. */
        private double mean(String name) {
            return scores.stream()
                    .filter(score -> score.values().containsKey(name))
                    .mapToDouble(score -> score.values().getOrDefault(name, Double.NaN))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    private MassesChart() {}

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("p_female", "female");
        parts.put("p_neutral", "neutral");
        parts.put("p_male", "male");
        return java.util.Collections.unmodifiableMap(parts);
    }

    /**
     * A panel for each of these conditions.
     *
     * @throws UsageException where the run has no such condition, or its task no pronouns
     */
    public static Chart of(RunHeader header, List<SampleResult> results, List<String> conditions) {
        var panels = new ArrayList<Chart.Panel>();
        for (var condition : conditions) {
            if (!header.conditionNames().contains(condition)) {
                throw new UsageException("Run " + header.number() + " has no condition '" + condition + "'. It has: "
                        + String.join(", ", header.conditionNames()) + ".");
            }
            panels.add(panel(condition, cells(results, condition)));
        }
        if (panels.stream().allMatch(panel -> panel.labels().isEmpty()) && !results.isEmpty()) {
            throw new UsageException("Run " + header.number() + " has no pronouns to stack: its task is '"
                    + header.task() + "'. Masses are for winogender, winogenerated and their small sets. Try plot().");
        }
        return new Chart(
                Chart.Kind.MASSES,
                "Pronouns by occupation, from few to many women employed",
                RunCharts.source(header),
                panels,
                List.of(caption(header, results)));
    }

    private static Map<String, Cell> cells(List<SampleResult> results, String condition) {
        var cells = new TreeMap<String, Cell>();
        for (var result : results) {
            var score = result.under(condition).score();
            if (score.isScored() && score.values().containsKey("p_female")) {
                cells.computeIfAbsent(result.sample().cluster(), name -> new Cell())
                        .add(score);
            }
        }
        return cells;
    }

    private static Chart.Panel panel(String condition, Map<String, Cell> cells) {
        var sorted = cells.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Cell> cell) ->
                                cell.getValue().mean(EMPLOYMENT))
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var series = new ArrayList<Chart.Series>();
        PARTS.forEach((value, name) -> series.add(new Chart.Series(
                name,
                sorted.stream()
                        .map(cell -> new Point(
                                label(cell.getKey(), cell.getValue()),
                                Double.NaN,
                                cell.getValue().mean(value),
                                Double.NaN,
                                Double.NaN,
                                cell.getValue().scores.size()))
                        .toList())));
        return new Chart.Panel(condition, Axis.names("occupation"), Axis.linear("probability", 0, 1), series);
    }

    /** {@code nurse 90 %}: with the share of women employed. */
    private static String label(String occupation, Cell cell) {
        double employment = cell.mean(EMPLOYMENT);
        return Double.isNaN(employment) ? occupation : occupation + " " + Math.round(100 * employment) + " %";
    }

    private static String caption(RunHeader header, List<SampleResult> results) {
        int all = header.order().size();
        return (results.size() < all ? results.size() + " of " + all + " samples so far. " : "")
                + "Probabilities among the three pronouns, averaged over an occupation's sentences; in percent the women"
                + " among those employed.";
    }
}
