package nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nudge.view.Listing;
import nudge.view.Prose;
import nudge.view.Style;

/** The models file as a person wants to see it: what is known of each of its models, and what is wrong. */
final class NamedListing {
    private NamedListing() {}

    static List<String> of(NamedModels named, Style style) {
        if (named.models().isEmpty() && named.problems().isEmpty()) {
            return Prose.lines(style, "Models of your own, under names: " + named.file());
        }
        var lines = new ArrayList<String>();
        var rows = named.models().stream()
                .map(model -> List.of(model.name(), model.reference(), prices(model), said(model)))
                .toList();
        lines.addAll(Listing.of(style, List.of("MODEL", "IS", "PRICES", "BESIDES"), rows));
        lines.addAll(Prose.lines(style, "These are of " + named.file() + "; prices are US dollars a million tokens."));
        named.problems().forEach(problem -> lines.addAll(Prose.lines(style, "! " + problem)));
        named.models().stream()
                .flatMap(model -> model.problems().stream())
                .forEach(problem -> lines.addAll(Prose.lines(style, "! " + problem)));
        return List.copyOf(lines);
    }

    private static String prices(NamedModel model) {
        return model.prices().isKnown() ? model.prices().label().replace(" a million tokens", "") : "not said";
    }

    private static String said(NamedModel model) {
        var words = new ArrayList<String>();
        if (!model.problems().isEmpty()) {
            words.add("can't be used, see below");
        }
        model.settings().forEach((name, value) -> words.add(name + " " + value));
        model.concurrency().ifPresent(requests -> words.add("concurrency " + requests));
        model.attributes().forEach((name, value) -> words.add(name + " " + plain(value)));
        return words.stream().collect(Collectors.joining(", "));
    }

    private static String plain(double number) {
        return Double.toString(number).replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
    }
}
