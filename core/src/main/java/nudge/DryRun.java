package nudge;

import java.util.ArrayList;
import java.util.List;
import nudge.run.Forecast;
import nudge.view.PromptPreview;
import nudge.view.Prose;
import nudge.view.SafeText;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.TextView;

/** A run that is not carried out: what it would ask and cost, and the first prompt of each condition. */
public final class DryRun extends Showable {
    private final Forecast forecast;
    private final List<PromptPreview> prompts;
    private final String caution;

    /** @param caution what was supposed; empty where nothing was */
    DryRun(Forecast forecast, List<PromptPreview> prompts, String caution) {
        this.forecast = forecast;
        this.prompts = List.copyOf(prompts);
        this.caution = caution;
    }

    /** Requests, tokens, money and time. */
    public Forecast forecast() {
        return forecast;
    }

    @Override
    public List<String> lines(Style style) {
        var lines = new ArrayList<>(TextView.forecast(style, forecast));
        if (!caution.isEmpty()) {
            lines.addAll(Prose.lines(style, caution));
        }
        for (var prompt : prompts) {
            lines.add("");
            lines.add("== " + SafeText.line(style, prompt.condition()));
            lines.addAll(prompt.lines(style));
        }
        return List.copyOf(lines);
    }
}
