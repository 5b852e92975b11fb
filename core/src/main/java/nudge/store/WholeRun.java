package nudge.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.model.Request;
import nudge.model.RunCosts;
import nudge.model.Sampling;
import nudge.prompt.PromptHash;

/** One run of a store with all that belongs to it, read a part at a time. Used by one thread. */
final class WholeRun {
    private static final int CHUNK = 256;

    private final Sql sql;
    private final RunEntry entry;
    private final RunDescription description;
    private final List<Sample> samples;
    private final Fingerprint fingerprint = new Fingerprint();

    private WholeRun(Sql sql, RunEntry entry) {
        this.sql = sql;
        this.entry = entry;
        this.description = RunTable.description(sql, entry.number());
        this.samples = RunTable.samples(sql, entry.number());
    }

    static WholeRun of(Sql sql, RunEntry entry) {
        return new WholeRun(sql, entry);
    }

    RunEntry entry() {
        return entry;
    }

    RunDescription description() {
        return description;
    }

    List<Sample> samples() {
        return samples;
    }

    boolean isFresh() {
        return sql.number("SELECT fresh_after FROM run WHERE number = ?", entry.number()) > 0;
    }

    RunCosts costs() {
        return SpendingTable.of(sql, entry.number());
    }

    void parts(Consumer<RunPart> each) {
        for (int from = 1; from <= samples.size(); from += CHUNK) {
            int to = from + CHUNK - 1;
            each.accept(new RunPart(
                    new ResultReader(sql).scores(entry.number(), from, to), asked(entry.number(), from, to)));
        }
    }

    /** An answer as it is put into another store: under the key of what was asked, whatever key it lies under here. */
    NewAnswer answer(RunPart.Asked asked, PromptReader prompts) {
        var prompt = prompts.prompt(asked.prompt());
        var request = new Request(
                prompt,
                samples.get(asked.position() - 1),
                asked.condition(),
                asked.promptName(),
                asked.chain(),
                Long.parseLong(told("sampling-seed")),
                sampling());
        var print = fingerprint.print(prompt);
        var key = CacheKey.of(description.model(), request, print.hash());
        return new NewAnswer(
                key, description.model(), prompt, print, asked.answer().completion(), asked.created());
    }

    PromptReader prompts() {
        return new PromptReader(sql);
    }

    /** Hash of what a reader sees of it: two runs with the same one are the same run. */
    String contents() {
        var words = new ArrayList<String>();
        words.addAll(List.of(description.hash(), Long.toString(entry.created())));
        parts(part -> words.add(PromptHash.of(words(part))));
        return PromptHash.of(words);
    }

    private static List<String> words(RunPart part) {
        var words = new ArrayList<String>();
        part.results()
                .forEach(result -> words.addAll(List.of(
                        Integer.toString(result.position()),
                        result.condition(),
                        result.score().outcome().name(),
                        result.score().answer(),
                        new TreeMap<>(result.score().values()).toString(),
                        result.error())));
        part.asked()
                .forEach(asked -> words.addAll(List.of(
                        asked.condition(),
                        asked.promptName(),
                        Integer.toString(asked.chain()),
                        FillsJson.write(asked.answer().completion().fills()))));
        return words;
    }

    /** Fails where something of it does not fit together. */
    void check() {
        if (!description.hash().matches("[0-9a-f]{64}")) {
            throw new DataException("its hash is '" + description.hash() + "', not 64 hexadecimal digits");
        }
        var prompts = prompts();
        parts(part -> {
            part.results().forEach(this::check);
            part.asked().forEach(asked -> answer(asked, prompts));
            var draws = new HashMap<String, Integer>();
            part.asked().forEach(asked -> check(asked, draws));
            var places = part.results().stream().map(RunPart::place).collect(Collectors.toSet());
            if (!part.asked().stream().map(RunPart::place).allMatch(places::contains)) {
                throw new DataException("it has answers that belong to no result");
            }
        });
    }

    private static void check(RunPart.Asked asked, Map<String, Integer> draws) {
        int next = draws.merge(RunPart.place(asked) + " " + asked.promptName(), 1, Integer::sum) - 1;
        if (asked.chain() != next) {
            throw new DataException("draw " + next + " of item " + asked.position() + " is missing");
        }
    }

    private void check(StoredResult result) {
        if (!description.conditions().contains(result.condition())) {
            throw new DataException("it has a result under '" + result.condition() + "', which is not one of its"
                    + " conditions " + description.conditions());
        }
    }

    private List<RunPart.Asked> asked(int run, int from, int to) {
        return sql.query(
                "SELECT asked.position, asked.condition, asked.prompt_name, asked.chain, answer.prompt, answer.created,"
                        + " asked.answer, " + AnswerTable.COLUMNS
                        + " FROM asked LEFT JOIN answer ON answer.id = asked.answer"
                        + " WHERE asked.run = ? AND asked.position BETWEEN ? AND ?"
                        + " ORDER BY asked.position, asked.condition, asked.prompt_name, asked.chain",
                row -> {
                    if (row.getObject(8) == null) {
                        throw new DataException("its answer " + row.getLong(7) + " is gone");
                    }
                    return new RunPart.Asked(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getLong(5),
                            AnswerTable.answer(row, 8),
                            row.getLong(6));
                },
                run,
                from,
                to);
    }

    private Sampling sampling() {
        return new Sampling(
                Double.parseDouble(told("temperature")),
                Double.parseDouble(told("top-p")),
                Integer.parseInt(told("top-k")),
                Integer.parseInt(told("max-tokens")));
    }

    private String told(String name) {
        var value = description.recipe().get(name);
        if (value == null) {
            throw new DataException("it does not say its '" + name + "'");
        }
        return value;
    }
}
