package nudge.shell;

import java.util.Map;
import nudge.RunHandle;
import nudge.model.Sampling;
import nudge.run.RunOptions;
import nudge.run.Selection;
import nudge.run.Task;
import nudge.score.Filter;
import nudge.score.Reading;

/**
 * Asks again for what a run was: the same experiment is the same run, so that it goes on where it was stopped. The model,
 * the pack and the sampling are the session's from then on, as if the person had chosen them.
 */
record Resumption(Map<String, String> recipe) {
    static Resumption of(Map<String, String> recipe) {
        return new Resumption(Map.copyOf(recipe));
    }

    RunHandle start(Session session) {
        var nudge = session.nudge();
        var settings = nudge.settings();
        nudge.use(said("model"));
        nudge.settings(nudge.settings()
                .withPack(said("prompts"), settings.packUse())
                .withSampling(new Sampling(
                        Double.parseDouble(said("temperature")),
                        Double.parseDouble(said("top-p")),
                        Integer.parseInt(said("top-k")),
                        Integer.parseInt(said("max-tokens")))));
        var conditions = nudge.registry().conditions(said("conditions"));
        return session.run(
                task(nudge.task(said("task"))),
                conditions,
                RunOptions.DEFAULTS.withConcurrency(settings.concurrency()));
    }

    private Task task(Task whole) {
        var task = whole.seed(Long.parseLong(said("seed"))).chains(Integer.parseInt(said("chains")));
        int limit = Integer.parseInt(said("limit"));
        boolean inFileOrder = said("selection").equals(Selection.Kind.FILE_ORDER.name());
        if (limit > 0) {
            task = inFileOrder ? task.first(limit) : task.limit(limit);
        }
        if (!said("filter").equals(Filter.ALL.name())) {
            for (var part : said("filter").split(", ", -1)) {
                task = task.where(part);
            }
        }
        return said("reading").isEmpty() ? task : task.reading(Reading.parse(said("reading")));
    }

    private String said(String name) {
        return recipe.getOrDefault(name, "");
    }
}
