package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nudge.run.Forecast;
import nudge.run.Prospect;
import nudge.run.Rounded;

/** What it takes to see an effect: for each comparison what is needed, what the data could show, and what is known. */
final class ProspectLines {
    private ProspectLines() {}

    static List<String> of(Style style, Prospect prospect, Forecast forecast) {
        var lines = new ArrayList<String>();
        lines.addAll(Facts.joined(
                style,
                List.of(
                        Paint.BOLD.on(style, "plan"),
                        Paint.BOLD.on(style, SafeText.line(style, prospect.subject())),
                        "to see " + Rounded.plain(prospect.effect()) + " in "
                                + SafeText.line(style, prospect.metric().label()),
                        SafeText.line(style, forecast.model().label()),
                        "read by " + forecast.reading().label())));
        var rows = prospect.pairs().stream().map(ProspectLines::row).toList();
        lines.addAll(Listing.narrow(style, List.of("COMPARISON", "NEEDS", "ALL DATA SHOW"), rows));
        lines.addAll(Prose.lines(style, verdict(prospect, forecast)));
        lines.add("");
        lines.addAll(table(style, prospect));
        prospect.pairs().forEach(pair -> lines.addAll(Prose.lines(style, variances(pair))));
        lines.addAll(Prose.lines(style, level(prospect)));
        return lines.stream().map(line -> Columns.fitted(style, line)).toList();
    }

    private static List<String> row(Prospect.Pair pair) {
        var need = pair.need();
        return List.of(
                pair.name(),
                need.samples() == 0
                        ? "more than the data have"
                        : need.counted() + " items of " + need.templates() + " templates: limit(" + need.samples()
                                + ")",
                Rounded.plain(pair.seenWithAll()) + " and more");
    }

    private static String verdict(Prospect prospect, Forecast forecast) {
        var data = "The data have " + prospect.samples() + " samples; " + prospect.counted() + " of them count for this"
                + " figure, in " + prospect.templates() + " templates. ";
        return prospect.isPossible()
                ? data + "Enough: ask limit(" + prospect.limit() + "). " + forecast.sentence()
                : data + "Too few: this effect cannot be expected to show. All of them: " + forecast.sentence();
    }

    private static List<String> table(Style style, Prospect prospect) {
        var grid = new Grid();
        var each = prospect.pairs().get(0).templatesBySets().keySet();
        var head = grid.row().left(" sets of each template");
        each.forEach(sets -> head.right(String.valueOf(sets)));
        head.right("any");
        for (var pair : prospect.pairs()) {
            var row = grid.row().left(" templates for " + SafeText.line(style, pair.name()));
            pair.templatesBySets().values().forEach(count -> row.right(String.valueOf(count)));
            row.right(String.valueOf(pair.templatesAtLeast()));
        }
        return grid.lines();
    }

    private static String variances(Prospect.Pair pair) {
        return pair.name() + ": variance between templates "
                + Rounded.small(pair.components().between()) + ", within "
                + Rounded.small(pair.components().within()) + ", from " + pair.source() + ".";
    }

    private static String level(Prospect prospect) {
        var pairs = prospect.pairs().stream().map(Prospect.Pair::name).collect(Collectors.joining(", "));
        return "Seen means: found with probability .8 at level .05"
                + (prospect.pairs().size() == 1
                        ? ""
                        : ", shared by " + prospect.pairs().size() + " comparisons (" + pairs + "; Holm's first step, "
                                + Rounded.small(prospect.level()) + " each)")
                + ". A set is what is never split (BBQ: the four questions of a scene), elsewhere one item. More sets of a"
                + " template help less and less: 'any' is how many templates it takes however many sets each has.";
    }
}
