package nudge.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nudge.score.Metric;
import nudge.stats.ClusterSequence;
import nudge.stats.LiveBand;

/** Reads rules, against the metrics and conditions of a run: METRIC CONDITION [- CONDITION] VERB NUMBER [in general]. */
final class StopRules {
    private static final String FORM =
            "Write METRIC CONDITION VERB NUMBER, or METRIC CONDITION - CONDITION VERB NUMBER, such as"
                    + " 'accuracy Q width .05' or 'bias Q+IF - Q excludes 0'; VERB is excludes, above, below or width.";

    private final List<Metric> metrics;
    private final List<String> conditions;
    private final Course course;

    StopRules(List<Metric> metrics, List<String> conditions, Course course) {
        this.metrics = metrics;
        this.conditions = conditions;
        this.course = course;
    }

    /** @throws nudge.data.UsageException with what is wrong, and the names that may have been meant */
    Course with(List<String> texts) {
        return course.withRules(texts.stream().map(this::rule).toList());
    }

    private StopRule rule(String text) {
        var whole = text.strip().replaceAll("\\s+", " ");
        boolean general = whole.endsWith(StopRule.IN_GENERAL);
        var words = Arrays.asList(
                (general ? whole.substring(0, whole.length() - StopRule.IN_GENERAL.length()) : whole).split(" "));
        if (words.size() < 4) {
            throw StopRule.wrong(text, FORM);
        }
        int last = words.size() - 1;
        var verb = verb(text, words.get(last - 1));
        double number = number(text, words.get(last), verb);
        var figure = figure(text, String.join(" ", words.subList(0, last - 1)));
        var rule = new StopRule(whole, figure, verb, number, general);
        check(rule);
        return rule;
    }

    private static StopRule.Verb verb(String text, String word) {
        return Arrays.stream(StopRule.Verb.values())
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .orElseThrow(() -> StopRule.unknown(
                        text,
                        "verb",
                        word,
                        Arrays.stream(StopRule.Verb.values())
                                .map(StopRule.Verb::word)
                                .toList()));
    }

    private static double number(String text, String word, StopRule.Verb verb) {
        try {
            double number = Double.parseDouble(word);
            if (verb == StopRule.Verb.WIDTH && !(number > 0) || Double.isNaN(number)) {
                throw StopRule.wrong(text, "no interval is as narrow as " + word + ". Give a width over 0.");
            }
            return number;
        } catch (NumberFormatException e) {
            throw StopRule.wrong(text, "'" + word + "' is no number. " + FORM);
        }
    }

    /** The longest name or label that it begins with is the metric. */
    private StopRule.Figure figure(String text, String words) {
        record Named(Metric metric, String name) {}
        var named = metrics.stream()
                .flatMap(metric ->
                        Stream.of(metric.name(), metric.info().label()).map(name -> new Named(metric, name)))
                .filter(each -> words.startsWith(each.name() + " "))
                .max(Comparator.comparingInt(each -> each.name().length()))
                .orElseThrow(() -> StopRule.unknown(
                        text,
                        "metric",
                        words.split(" ", 2)[0],
                        metrics.stream().map(Metric::name).toList()));
        var sides = words.substring(named.name().length() + 1).split(" - ", 2);
        var b = condition(text, sides[0]);
        return new StopRule.Figure(named.metric().name(), b, sides.length == 2 ? condition(text, sides[1]) : "");
    }

    private String condition(String text, String name) {
        if (!conditions.contains(name)) {
            throw StopRule.unknown(text, "condition", name, conditions);
        }
        return name;
    }

    private void check(StopRule rule) {
        if (!course.hasBands()) {
            throw StopRule.wrong(rule.text(), "the items are " + course.unbanded() + ". Use a limit in seeded order.");
        }
        var metric = metric(rule.figure());
        if (band(metric, rule.figure(), course).isEmpty()) {
            throw StopRule.wrong(
                    rule.text(),
                    metric.name() + " is no mean or ratio with bounds, so that it has no sequence. Watch one of: "
                            + metrics.stream()
                                    .filter(each -> LiveBand.ofEstimate(each, course.horizon(), 1, "")
                                            .isPresent())
                                    .map(Metric::name)
                                    .toList()
                            + ".");
        }
        int clusters = course.horizon().clusters();
        if (rule.isGeneral() && clusters < ClusterSequence.LEAST) {
            throw StopRule.wrong(
                    rule.text(),
                    "what holds in general takes " + ClusterSequence.LEAST + " templates, and this run has " + clusters
                            + ". Leave out 'in general': the rule is then on the value that this run will end with.");
        }
        if (rule.isGeneral() && sequence(metric, rule.figure(), course).isEmpty()) {
            throw StopRule.wrong(
                    rule.text(), "a difference of ratios has no sequence in general. Leave out 'in general'.");
        }
    }

    private Metric metric(StopRule.Figure figure) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(figure.metric()))
                .findFirst()
                .orElseThrow();
    }

    static Optional<LiveBand> band(Metric metric, StopRule.Figure figure, Course course) {
        double alpha = course.alpha(figure);
        return figure.isDifference()
                ? LiveBand.ofDifference(metric, course.horizon(), alpha, course.note(figure))
                : LiveBand.ofEstimate(metric, course.horizon(), alpha, course.note(figure));
    }

    static Optional<ClusterSequence> sequence(Metric metric, StopRule.Figure figure, Course course) {
        double alpha = course.alpha(figure);
        return figure.isDifference()
                ? ClusterSequence.ofDifference(metric, alpha, course.note(figure))
                : ClusterSequence.ofEstimate(metric, alpha, course.note(figure));
    }
}
