package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.run.Rounded;
import nudge.run.SampleResult;

/** Items as rows: a cell a condition with its mark, its pick and the probability of the pick; or marks and questions. */
final class ItemGrid {
    /** So many rows are printed; the others are counted. */
    static final int MOST = 40;

    private static final int LONGEST_ID = 24;
    private static final int LEAST_QUESTION = 20;

    private final Style style;
    private final List<String> conditions;
    private final int size;
    private final int all;

    /** What a row has besides its cells; what does not fit goes first. */
    private enum Detail {
        ID_AND_GROUPS,
        ID,
        PROBABILITY,
        MARK
    }

    ItemGrid(Style style, List<String> conditions, int size, int all) {
        this.style = style;
        this.conditions = conditions;
        this.size = size;
        this.all = all;
    }

    List<String> grid(List<SampleResult> shown) {
        var fitting = Stream.of(Detail.values())
                .map(detail -> grid(shown, detail))
                .filter(grid -> grid.width() <= style.width())
                .findFirst()
                .orElseGet(() -> grid(shown, Detail.MARK));
        var lines = new ArrayList<String>(shown.isEmpty() ? List.of() : fitting.lines());
        lines.addAll(rest(shown));
        return lines;
    }

    private Grid grid(List<SampleResult> shown, Detail detail) {
        var grid = new Grid();
        var head = grid.row().left("  #");
        if (detail.compareTo(Detail.ID) <= 0) {
            head.left("id");
        }
        if (detail == Detail.ID_AND_GROUPS) {
            head.left("");
        }
        int name = detail == Detail.MARK ? 4 : Math.max(8, style.width() / 6);
        conditions.forEach(condition ->
                head.left(Paint.BOLD.on(style, Columns.cut(SafeText.line(style, condition), name, mark()))));
        for (var result : shown) {
            var row = grid.row().right("  " + result.position());
            if (detail.compareTo(Detail.ID) <= 0) {
                row.left(Columns.cut(SafeText.line(style, result.sample().id()), LONGEST_ID, mark()));
            }
            if (detail == Detail.ID_AND_GROUPS) {
                row.left(Columns.cut(groups(result.sample()), LONGEST_ID, mark()));
            }
            conditions.forEach(condition -> row.left(cell(result.under(condition), detail)));
        }
        return grid;
    }

    private String cell(SampleResult.Outcome outcome, Detail detail) {
        var told = new Told(style, outcome);
        var sign = Pick.of(outcome).sign(style);
        int room = detail == Detail.MARK ? 2 : 8;
        var pick = outcome.score().isScored() ? letter(told.answer(), room) : "";
        var p = detail == Detail.MARK
                ? ""
                : told.probability().map(value -> " " + Rounded.plain(value)).orElse("");
        return (sign + " " + pick + p).stripTrailing();
    }

    /** The letter that a pick begins with ({@code b  The farmer}), or its first columns. */
    private String letter(String answer, int room) {
        return answer.matches("\\p{L} .*") ? answer.substring(0, 1) : Columns.cut(answer, room, mark());
    }

    List<String> list(List<SampleResult> shown) {
        int position = shown.stream()
                .mapToInt(result -> String.valueOf(result.position()).length())
                .max()
                .orElse(1);
        var lines = new ArrayList<String>();
        for (var result : shown) {
            var marks = conditions.stream()
                    .map(condition -> Pick.of(result.under(condition)).sign(style))
                    .collect(Collectors.joining());
            var front = "  " + Columns.right("#" + result.position(), position + 1) + "  " + marks + "  ";
            var answers = result.byCondition().values().stream()
                    .flatMap(outcome -> outcome.shown().all().stream())
                    .limit(1)
                    .toList();
            int room = Math.max(LEAST_QUESTION, style.width() - Columns.of(front) - 2);
            var question = Columns.cut(Told.question(style, result.sample(), answers), room, mark());
            lines.add(front + style.sign("“", "\"") + question + style.sign("”", "\""));
        }
        if (!shown.isEmpty()) {
            var names =
                    conditions.stream().map(name -> SafeText.line(style, name)).toList();
            Hanging.safe(style, "  ", "Marks: " + String.join(", ", names) + ".")
                    .forEach(line -> lines.add(Paint.DIM.on(style, line)));
        }
        lines.addAll(rest(shown));
        return lines;
    }

    /** What the marks say, and how many items there are. */
    private List<String> rest(List<SampleResult> shown) {
        var lines = new ArrayList<String>();
        if (size > shown.size()) {
            lines.add("  and " + (size - shown.size()) + " more: where(...), sort(...) and first(...) narrow it");
        }
        var marks = Stream.of(Pick.values())
                .filter(pick -> pick != Pick.SCORED)
                .filter(pick -> shown.stream().anyMatch(result -> result.byCondition().values().stream()
                        .anyMatch(outcome -> Pick.of(outcome) == pick)))
                .map(pick -> pick.plainSign(style) + " " + pick.word())
                .toList();
        var counted = size == all ? size + " items" : size + " of " + all + " items";
        var told = marks.isEmpty() ? counted : counted + ". " + String.join("  ", marks);
        Hanging.safe(style, "  ", told).forEach(line -> lines.add(Paint.DIM.on(style, line)));
        return lines;
    }

    private String groups(Sample sample) {
        return sample.groups().entrySet().stream()
                .filter(group -> !Sample.STRUCTURE.contains(group.getKey()))
                .map(group -> SafeText.line(style, group.getValue()))
                .filter(value -> !value.isEmpty())
                .limit(2)
                .collect(Collectors.joining(style.sign(" · ", " - ")));
    }

    private String mark() {
        return style.sign("…", "~");
    }
}
