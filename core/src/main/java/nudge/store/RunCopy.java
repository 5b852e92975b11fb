package nudge.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copies runs from one store to another. What both have is stored once. Used inside a transaction of the other. */
final class RunCopy {
    private static final String LAST_ANSWER = "SELECT coalesce(max(id), 0) FROM answer";

    private final AnswerTable answers;
    private final RunTable runs;
    private final String origin;

    /** @param origin where the runs come from, in words; empty for a copy that is not to tell */
    RunCopy(AnswerTable answers, RunTable runs, String origin) {
        this.answers = answers;
        this.runs = runs;
        this.origin = origin;
    }

    /** The number of the run here. */
    int of(WholeRun run, Sql sql) {
        var entry = run.entry();
        long freshAfter = run.isFresh() ? sql.number(LAST_ANSWER) : 0;
        int number = runs.begin(sql, withoutPlaces(run.description()), run.samples(), freshAfter, entry.created())
                .number();
        var prompts = run.prompts();
        var progress = new Progress(run.description().conditions());
        run.parts(part -> {
            part(run, part, prompts, number, sql);
            part.results().forEach(progress::add);
        });
        end(run, number, progress, sql);
        return number;
    }

    private void part(WholeRun run, RunPart part, PromptReader prompts, int number, Sql sql) {
        var asked = new TreeMap<String, List<RunPart.Asked>>();
        part.asked().forEach(one -> asked.computeIfAbsent(RunPart.place(one), key -> new ArrayList<>())
                .add(one));
        for (var result : part.results()) {
            var rows = new TreeMap<String, List<Long>>();
            for (var one : asked.getOrDefault(RunPart.place(result), List.of())) {
                var chains = rows.computeIfAbsent(one.promptName(), name -> new ArrayList<>());
                chains.add(answers.copy(sql, run.answer(one, prompts)));
            }
            ResultTable.put(
                    sql,
                    number,
                    result.position(),
                    ResultTable.Row.of(new StoredOutcome(result.condition(), result.score(), result.error(), rows)));
        }
    }

    private void end(WholeRun run, int number, Progress progress, Sql sql) {
        var entry = run.entry();
        boolean isWhole = progress.done == run.samples().size();
        var state = entry.state().equals("DONE") && isWhole || entry.state().equals("FAILED")
                ? entry.state()
                : isWhole ? "DONE" : "STOPPED";
        sql.update(
                "UPDATE run SET state = ?, updated = ?, done = ?, failed = ?, name = ? WHERE number = ?",
                state,
                entry.updated(),
                progress.done,
                progress.failed,
                name(entry, sql),
                number);
        SpendingTable.add(sql, number, run.costs());
        if (!origin.isEmpty()) {
            sql.update(
                    "UPDATE run SET header = json_set(header, '$.origin', ?) WHERE number = ?",
                    "run " + entry.number() + " of " + origin,
                    number);
        }
    }

    /** Its name, unless another run here has it or it would mean something else. */
    private static String name(RunEntry entry, Sql sql) {
        boolean isTaken = sql.number("SELECT count(*) FROM run WHERE name = ?", entry.name()) > 0;
        return isTaken || !RunReference.isName(entry.name()) ? "" : entry.name();
    }

    /** Folders, key files and threads are matters of the machine it was asked on. */
    private static RunDescription withoutPlaces(RunDescription run) {
        SortedMap<String, String> recipe = new TreeMap<>(run.recipe());
        List.of("data", "models-file", "setting.key-file", "setting.threads").forEach(recipe::remove);
        return new RunDescription(
                run.hash(),
                run.task(),
                run.citation(),
                run.model(),
                run.reading(),
                run.conditions(),
                run.pack(),
                run.seed(),
                run.chains(),
                run.breakdown(),
                run.citations(),
                run.notes(),
                recipe);
    }

    /** How many samples are complete, without a gap, and how many of all failed. */
    private static final class Progress {
        private final List<String> conditions;
        private int position;
        private int conditionsSeen;
        private boolean hasFailed;
        private int done;
        private int failed;

        Progress(List<String> conditions) {
            this.conditions = conditions;
        }

        void add(StoredResult result) {
            if (result.position() != position) {
                position = result.position();
                conditionsSeen = 0;
                hasFailed = false;
            }
            conditionsSeen++;
            if (!result.error().isEmpty() && !hasFailed) {
                hasFailed = true;
                failed++;
            }
            if (position == done + 1 && conditionsSeen == conditions.size()) {
                done = position;
            }
        }
    }
}
