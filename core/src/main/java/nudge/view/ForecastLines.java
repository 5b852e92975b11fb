package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.Amounts;
import nudge.run.Forecast;
import nudge.run.Forecast.Part;

/** What a run would ask and cost: a row a condition, their sum, and where the numbers are from. */
final class ForecastLines {
    private static final List<String> HEADING = List.of("WOULD ASK", "REQUESTS", "STORED", "TOKENS IN", "OUT", "MONEY");

    private ForecastLines() {}

    static List<String> of(Style style, Forecast forecast) {
        var lines = new ArrayList<String>();
        var model = forecast.model();
        lines.addAll(Facts.joined(
                style,
                List.of(
                        Paint.BOLD.on(style, SafeText.line(style, forecast.task())),
                        forecast.items()
                                + (forecast.items() == 1 ? " sample x " : " samples x ")
                                + forecast.byCondition().size()
                                + (forecast.byCondition().size() == 1 ? " condition" : " conditions"),
                        SafeText.line(style, model.label()),
                        "read by " + forecast.reading().label())));
        var rows = new ArrayList<List<String>>();
        forecast.byCondition().forEach((name, part) -> rows.add(row(forecast, name, part)));
        if (rows.size() > 1) {
            rows.add(row(forecast, "all", forecast.total()));
        }
        lines.addAll(Listing.narrow(style, HEADING, rows));
        lines.addAll(Prose.lines(style, words(forecast)));
        return lines.stream().map(line -> Columns.fitted(style, line)).toList();
    }

    private static List<String> row(Forecast forecast, String name, Part part) {
        var prices = forecast.model().prices();
        return List.of(
                name,
                String.valueOf(part.requests()),
                String.valueOf(part.stored()),
                "~" + Amounts.count(part.tokens().prompt()),
                "~" + Amounts.count(part.tokens().generated()),
                prices.isKnown() ? Amounts.dollars(prices.dollars(part.tokens())) : "-");
    }

    private static String words(Forecast forecast) {
        var words = new StringBuilder("Tokens are estimated " + forecast.basis() + ".");
        words.append(
                Double.isNaN(forecast.seconds())
                        ? " How long it takes is not known: no answer of this model is in the store."
                        : " It takes about " + Amounts.time(forecast.seconds()) + ", by the pace of earlier answers.");
        if (forecast.model().prices().isKnown()) {
            words.append(" Prices: ")
                    .append(forecast.model().prices().label())
                    .append("; what the server keeps of prompts may cost less.");
        } else {
            words.append(" Prices are not known: say them by --price, or in the models file.");
        }
        return words.append(" Nothing was asked.").toString();
    }
}
