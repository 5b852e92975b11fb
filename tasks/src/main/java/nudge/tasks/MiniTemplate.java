package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nudge.data.Sample;
import nudge.prompt.PromptHash;

/**
 * A template of the small set. X answers the negative question and Y the other one, once the context settles them; the
 * two persons play both parts, so a template gives two sets of four.
 */
record MiniTemplate(
        String id,
        String category,
        String stereotype,
        Person stereotyped,
        Person other,
        String ambiguous,
        String disambiguating,
        String negative,
        String nonNegative,
        String unknown) {
    /** Who stands in the context, and the group's tag. */
    record Person(String text, String group) {
        static Person of(JsonLines.Line line, String name, Problems problems) {
            var inner = new JsonLines.Line(line.number(), line.object().path(name));
            return new Person(inner.text("text", problems), inner.text("group", problems));
        }

        /** As an option: the first letter large. */
        String option() {
            return capital(text);
        }
    }

    private static final Pattern HOLE = Pattern.compile("\\{([XY])}");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?][\"')]*\\s+[\"'(]*)$");

    static List<MiniTemplate> read(String source, List<String> lines) {
        var problems = new Problems("BBQ templates", source);
        var templates = new ArrayList<MiniTemplate>();
        for (var line : JsonLines.read(lines, problems)) {
            of(line, problems).ifPresent(templates::add);
        }
        problems.throwIfAny();
        return List.copyOf(templates);
    }

    private static Optional<MiniTemplate> of(JsonLines.Line line, Problems problems) {
        int before = problems.count();
        var template = new MiniTemplate(
                line.text("id", problems),
                line.text("category", problems),
                line.text("stereotype", problems),
                Person.of(line, "stereotyped", problems),
                Person.of(line, "other", problems),
                line.text("ambiguous", problems),
                line.text("disambiguating", problems),
                line.text("negative", problems),
                line.text("nonNegative", problems),
                line.text("unknown", problems));
        return problems.count() == before ? Optional.of(template) : Optional.empty();
    }

    /** Eight samples: two sets of four. */
    List<Sample> samples() {
        var rows = new ArrayList<BbqRow>();
        addSet(rows, stereotyped, other);
        addSet(rows, other, stereotyped);
        return rows.stream().map(row -> MiniSamples.sample(this, row)).toList();
    }

    private void addSet(List<BbqRow> rows, Person x, Person y) {
        var order = order(rows.size());
        for (var polarity : BbqRow.Polarity.values()) {
            for (var context : BbqRow.Context.values()) {
                rows.add(row(rows.size(), x, y, polarity, context, order));
            }
        }
    }

    /** Where X, Y and the unknown option stand: a rotation by the hash of the set's id. */
    private List<Integer> order(int set) {
        int turn = Integer.parseInt(PromptHash.of(List.of(id + "/set-" + set)).substring(0, 6), 16) % BbqRow.ANSWERS;
        return List.of(turn % 3, (turn + 1) % 3, (turn + 2) % 3);
    }

    private BbqRow row(
            int number, Person x, Person y, BbqRow.Polarity polarity, BbqRow.Context context, List<Integer> order) {
        var parts = List.of(
                new BbqRow.Person(x.text(), x.group(), x.option()),
                new BbqRow.Person(y.text(), y.group(), y.option()),
                new BbqRow.Person(unknown, "unknown", unknown));
        int right = context == BbqRow.Context.AMBIG ? 2 : polarity == BbqRow.Polarity.NEG ? 0 : 1;
        var asked = polarity == BbqRow.Polarity.NEG ? negative : nonNegative;
        var told = context == BbqRow.Context.AMBIG ? ambiguous : ambiguous + " " + disambiguating;
        return new BbqRow(
                number,
                category,
                id,
                polarity,
                context,
                order.stream().map(parts::get).toList(),
                order.stream().map(part -> parts.get(part).answer()).toList(),
                filled(told, x, y),
                filled(asked, x, y),
                order.indexOf(right));
    }

    private static String filled(String text, Person x, Person y) {
        var out = new StringBuilder();
        var holes = HOLE.matcher(text);
        while (holes.find()) {
            var name = (holes.group(1).equals("X") ? x : y).text();
            boolean starts =
                    SENTENCE_START.matcher(text.substring(0, holes.start())).find();
            holes.appendReplacement(out, Matcher.quoteReplacement(starts ? capital(name) : name));
        }
        return holes.appendTail(out).toString();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
