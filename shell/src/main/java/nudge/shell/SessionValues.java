package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import nudge.Nudge;
import nudge.Question;
import nudge.data.Sample;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.prompt.Condition;
import nudge.prompt.Intervention;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;
import nudge.run.Task;
import nudge.view.Columns;
import nudge.view.Listing;
import nudge.view.SafeText;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.TextView;

/** How the values of a session look: what {@link ValueRenderer} knows besides Java's own. */
public final class SessionValues {
    private static final int SAMPLES = 3;

    private SessionValues() {}

    /** A renderer for what the verbs of this session give. */
    public static ValueRenderer of(Nudge nudge) {
        return ValueRenderer.plain()
                .with(Showable.class, Showable::lines)
                .with(RunReport.class, (report, style) -> TextView.report(style, report))
                .with(RunSnapshot.class, (snapshot, style) -> TextView.report(style, snapshot.report()))
                .with(SampleResult.class, (result, style) -> TextView.item(style, result))
                .with(Question.class, (question, style) -> question.shown().lines(style))
                .with(Prompt.class, (prompt, style) -> TextView.preview(style, prompt))
                .with(ModelInfo.class, SessionValues::model)
                .with(LanguageModel.class, (model, style) -> model(model.info(), style))
                .with(Condition.class, SessionValues::condition)
                .with(Intervention.class, (nudging, style) -> named(style, nudging.name(), nudging.description()))
                .with(PromptPack.class, SessionValues::pack)
                .with(Task.class, (task, style) -> task(nudge, task, style));
    }

    private static List<String> named(Style style, String name, String description) {
        return Columns.wrap(SafeText.line(style, name + ": " + description), style.width());
    }

    private static List<String> model(ModelInfo model, Style style) {
        return named(style, model.label(), model.description());
    }

    private static List<String> condition(Condition condition, Style style) {
        var lines = new ArrayList<>(Columns.wrap(SafeText.line(style, condition.name()), style.width()));
        condition.interventions().stream()
                .flatMap(nudging ->
                        named(style.withWidth(style.width() - 2), nudging.name(), nudging.description()).stream())
                .forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static List<String> pack(PromptPack pack, Style style) {
        return named(style, pack.name(), pack.texts().size() + " texts, " + pack.source());
    }

    /** Its first samples, in the order they would be asked; where the data are not here, what to do about it. */
    private static List<String> task(Nudge nudge, Task task, Style style) {
        var definition = task.definition();
        var lines = new ArrayList<>(named(style, task.name(), definition.description()));
        var samples = task.samples(definition.dataset(nudge.settings().data()).samples());
        var rows = samples.stream().limit(SAMPLES).map(SessionValues::row).toList();
        lines.addAll(Listing.of(style, List.of("SAMPLE", "CHOICES", "TEXT"), rows));
        lines.add(samples.size() + (samples.size() == 1 ? " sample." : " samples."));
        return lines;
    }

    private static List<String> row(Sample sample) {
        return List.of(
                sample.id(),
                String.join(" | ", sample.choices()),
                String.join(" ", sample.fields().values()));
    }
}
