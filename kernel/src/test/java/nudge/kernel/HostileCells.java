package nudge.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.Question;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.prompt.Condition;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Intervention;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import nudge.run.Reports;
import nudge.run.RunHeader;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;
import nudge.score.Answers;
import nudge.score.Reading;
import nudge.score.Score;
import nudge.view.Table;
import nudge.view.chart.Axis;
import nudge.view.chart.Chart;
import nudge.view.chart.Plot;
import nudge.view.chart.Point;

/** All that a cell may be asked to show, each with a text of somebody else's wherever it has room for one. */
final class HostileCells {
    private HostileCells() {}

    record Pair(String name, Object value) {}

    /** By what it is. */
    static Map<String, Object> values(String text) {
        var values = new LinkedHashMap<String, Object>();
        values.put("text", text);
        values.put("list", List.of(text, List.of(text)));
        values.put("map", Map.of(text, Map.of(text, List.of(text))));
        values.put("records", List.of(new Pair(text, text), new Pair("b", new Pair(text, List.of(text)))));
        values.put("rows of maps", List.of(Map.of(text, 1), Map.of(text, 2)));
        values.put("array", new String[][] {{text, "b"}, {"c", text}});
        values.put("optional", Optional.of(new Pair(text, Map.of(text, text))));
        values.put("failure", new IllegalStateException(text, new RuntimeException(text)));
        values.put("own text", new Object() {
            @Override
            public String toString() {
                return text;
            }
        });
        values.put("failing text", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException(text);
            }
        });
        values.put("item", result(text));
        values.put("question", question(text));
        values.put("prompt", prompt(text));
        values.put("model", model(text));
        values.put("condition", new Condition(text, List.of(Intervention.of(text, text, (prompt, words) -> prompt))));
        values.put("pack", PromptPack.of(text, text, text, Map.of()));
        values.put("report", Reports.report(header(text), List.of(result(text))));
        values.put("running", snapshot(text));
        values.put("frame", frame(text));
        Stream.of(Chart.Kind.values()).forEach(kind -> values.put("chart " + kind, chart(kind, text)));
        return values;
    }

    static Table frame(String text) {
        return new Table(List.of(
                new Table.Column(text, Table.Column.Type.TEXT, List.of(text, "b")),
                new Table.Column("n", Table.Column.Type.WHOLE, List.of(1L, 2L))));
    }

    static Plot chart(Chart.Kind kind, String text) {
        boolean plane = kind == Chart.Kind.CURVE || kind == Chart.Kind.SCALING;
        var along = plane ? Axis.linear(text, 0, 2) : Axis.names(text);
        var points = List.of(new Point(text, 1, .3, .1, .5, 4), new Point("b", 2, .4, .2, .6, 5));
        var series = List.of(new Chart.Series(text, points), new Chart.Series("b", points));
        var panel = new Chart.Panel(text, along, Axis.linear(text, 0, 1), series);
        return new Plot(new Chart(kind, text, text, List.of(panel), List.of(text)));
    }

    static ModelInfo model(String text) {
        return new ModelInfo(
                "sim:" + text, text, text, ModelKind.SIMULATED, DialogueFormat.CHAT, Set.of(), new TreeMap<>());
    }

    static RunHeader header(String text) {
        return new RunHeader(
                1,
                "00",
                text,
                text,
                model(text),
                Reading.TEXT,
                Stream.of(text.isEmpty() ? "x" : text, "Q+IF")
                        .map(name -> new Condition(name, List.of()))
                        .toList(),
                PromptPack.of(text, text, text, Map.of()),
                IntStream.range(0, 9).mapToObj(i -> "made/" + i).toList(),
                1,
                1,
                List.of(),
                "",
                List.of(text));
    }

    static RunSnapshot snapshot(String text) {
        var report = Reports.figures(header(text), List.of(result(text)));
        return new RunSnapshot(RunSnapshot.State.RUNNING, report, 1, 1, 9, 0);
    }

    static Prompt prompt(String text) {
        var options = List.of(new Option(text, 0), new Option("b", 1));
        return Prompt.of(
                Turn.human(new Part.Text("question", text)),
                Turn.assistant(new Part.Text("prefix", text), new Part.Choose("answer", options)));
    }

    static Question question(String text) {
        var fills = List.of(
                Fill.written("reasoning", text, Fill.Finish.STOP), Fill.written("answer", text, Fill.Finish.STOP));
        var completion = new Completion(fills, Completion.Tokens.NONE, 0, List.of(text));
        var asked = Prompt.of(Turn.human(new Part.Text("question", text)));
        return new Question(
                model(text),
                text,
                List.of(
                        new Question.Answer("Q", asked, completion, ""),
                        new Question.Answer(text, asked, completion, text)));
    }

    static SampleResult result(String text) {
        var fields = new TreeMap<>(Map.of("context", text, "question", text));
        var sample = new Sample("made/1", fields, List.of(text, "b"), 1, new TreeMap<>(Map.of("x", text)), 1);
        var asked = Prompt.of(
                Turn.human(new Part.Text("question", text)), Turn.assistant(new Part.Generate("answer", 9, List.of())));
        var fills = List.of(
                Fill.written("reasoning", text, Fill.Finish.STOP), Fill.written("answer", text, Fill.Finish.STOP));
        var completion = new Completion(fills, Completion.Tokens.NONE, 0, List.of(text));
        var answers = new Answers(new TreeMap<>(Map.of("main", List.of(new Answers.Answer(asked, completion)))));
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        outcomes.put(text.isEmpty() ? "x" : text, outcome(answers, text, text));
        outcomes.put("Q+IF", outcome(answers, "b", ""));
        return new SampleResult(1, sample, outcomes);
    }

    private static SampleResult.Outcome outcome(Answers answers, String answer, String error) {
        var score = Score.scored(answer, Map.of("right", 0.0));
        return new SampleResult.Outcome(answers, score, Completion.Tokens.NONE, 1, false, error);
    }
}
