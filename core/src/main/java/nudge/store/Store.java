package nudge.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nudge.data.NudgeException;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.ModelInfo;
import nudge.model.RunCosts;

/**
 * Answers and runs in one SQLite file. Many processes may use it at once. What was committed survives a kill of the
 * process at any moment, though not always a power cut ({@code synchronous = NORMAL}). Safe for several threads; one of
 * its own writes, in groups.
 */
public final class Store implements AutoCloseable {
    private final Database database;
    private final Ids ids = new Ids();
    private final AnswerTable answers = new AnswerTable(ids, new PromptTable(ids));
    private final RunTable runs = new RunTable(ids);
    private final Writer writer;

    private Store(Database database) {
        this.database = database;
        this.writer = new Writer(database.writing(), ids::forget);
    }

    /**
     * The store in that file, which is made where it is not there.
     *
     * @throws nudge.data.DataException where the file cannot be used: unwritable, broken, foreign or newer
     */
    public static Store open(Path file) {
        return open(file, line -> {});
    }

    /**
     * As {@link #open(Path)}.
     *
     * @param notices takes lines that a person should see
     */
    public static Store open(Path file, Consumer<String> notices) {
        return of(Database.open(file, notices));
    }

    /** A store that is gone when closed. */
    public static Store inMemory() {
        return new Store(Database.inMemory());
    }

    static Store of(Database database) {
        return new Store(database);
    }

    /** Its file, or {@code :memory:}. */
    public String place() {
        return database.place();
    }

    /** All runs, oldest first. */
    public List<RunEntry> runs() {
        return RunTable.all(database.reading());
    }

    /**
     * The run of that number, name or hash prefix, or the {@code last} one.
     *
     * @throws UsageException where there is none, or more than one
     */
    public RunEntry find(String reference) {
        return new RunReference(reference).in(runs());
    }

    public void name(int number, String name) {
        if (!RunReference.isName(name)) {
            throw new UsageException("A run cannot be named '" + name + "': numbers and '" + RunReference.LAST
                    + "' mean other things. Take a word.");
        }
        writer.call(sql -> sql.update("UPDATE run SET name = ? WHERE number = ?", name, number));
    }

    /** Forgets a run and those of its answers that no other run rests on. */
    public void remove(int number) {
        writer.call(sql -> {
            RunTable.remove(sql, number);
            return number;
        });
    }

    /**
     * Writes a run, as far as it is finished, into a file of its own that {@link #importFrom} takes.
     *
     * @throws nudge.data.DataException where the file cannot be written
     */
    public void export(int number, Path file) {
        var entry = find(Integer.toString(number));
        RunFile.write(database.reading(), entry, file);
    }

    /**
     * Takes in runs of another store, or of a file that {@link #export} wrote: each under a new number, with its hash
     * and its state. A run that is here already adds nothing. All of the file is checked first.
     *
     * @param reference which run of the file; empty for all
     * @param now milliseconds since 1970
     * @throws nudge.data.DataException where the file is missing, damaged, foreign, newer or changed by hand; nothing
     *     is changed then
     */
    public List<ImportedRun> importFrom(Path file, String reference, long now) {
        try (var other = OtherStore.open(file)) {
            var copy = new RunCopy(answers, runs, OtherStore.origin(file, now));
            return other.runs(reference).stream()
                    .map(run -> writer.call(sql -> new RunImport(sql, copy).of(run)))
                    .toList();
        }
    }

    /** What was asked for in the runs that have a sample in common with a run, itself among them, oldest first. */
    public List<RunRecipe> sharing(int run) {
        return RecipeTable.sharing(database.reading(), run);
    }

    /** What was asked for in the runs of a task, oldest first. */
    public List<RunRecipe> recipes(String task) {
        return RecipeTable.of(database.reading(), task);
    }

    /** Begins a run, or takes up the newest of the same experiment. */
    public RunTicket begin(RunDescription run, List<Sample> samples, long now) {
        return writer.call(sql -> RunTable.again(sql, run, now).orElseGet(() -> runs.begin(sql, run, samples, 0, now)));
    }

    /** Begins a run that uses no answer given before now. */
    public RunTicket beginFresh(RunDescription run, List<Sample> samples, long now) {
        return writer.call(
                sql -> runs.begin(sql, run, samples, sql.number("SELECT coalesce(max(id), 0) FROM answer"), now));
    }

    /** What is fixed of a run of this store. */
    public RunDescription description(int run) {
        return RunTable.description(database.reading(), run);
    }

    /** A run's samples in the order they are asked. */
    public List<Sample> samples(int run) {
        return RunTable.samples(database.reading(), run);
    }

    /** The newest answer under that key. */
    public Optional<StoredAnswer> answer(CacheKey key, long freshAfter) {
        return AnswerTable.find(database.reading(), key, freshAfter);
    }

    /** Whether there is an answer under that key. */
    public boolean has(CacheKey key, long freshAfter) {
        return AnswerTable.has(database.reading(), key, freshAfter);
    }

    /** The newest run of that experiment, as it would be gone on with. */
    public Optional<RunTicket> begun(String hash) {
        return RunTable.newest(database.reading(), hash);
    }

    /** Whether a model, by all that answers depend on, has ever answered. */
    public boolean knows(ModelInfo model) {
        return ModelTable.isIn(database.reading(), model);
    }

    /** The newest answers of a model, as many at most, with what they took. */
    public List<Measured> measured(ModelInfo model, int most) {
        return ModelTable.measured(database.reading(), model, most);
    }

    /** How many requests a model had under way at once, on average over its runs; NaN where that is not known. */
    public double atOnce(ModelInfo model) {
        return ModelTable.atOnce(database.reading(), model);
    }

    /** What the newest run found out about a model of which that much is known already. */
    public Optional<ModelInfo> found(ModelInfo supposed) {
        return ModelTable.found(database.reading(), supposed);
    }

    /** The answers a sample's results rest on, where it was finished before. */
    public Map<Slot, StoredAnswer> asked(int run, int position) {
        return ResultTable.asked(database.reading(), run, position);
    }

    /** What the samples of positions {@code from} to {@code to} (1-based, both included) came to, by position. */
    public List<StoredResult> results(int run, int from, int to) {
        return new ResultReader(database.reading()).whole(run, from, to);
    }

    /** When the last answer of each sample was there, by position, in milliseconds since 1970; 0 where none is. */
    public List<Long> answered(int run) {
        return new ResultReader(database.reading()).answered(run);
    }

    /** What all finished samples of a run came to, by position, without prompts and completions. */
    public List<StoredResult> outlines(int run) {
        return new ResultReader(database.reading()).outlines(run);
    }

    /**
     * Puts an answer on disk, soon. One of the two is called later, on the store's thread.
     *
     * @param freshAfter answers up to this row are not taken for this one
     * @param committed takes what is on disk: this answer, or that of another process which was faster
     */
    public void put(
            NewAnswer answer, long freshAfter, Consumer<StoredAnswer> committed, Consumer<NudgeException> failed) {
        var stored = new ArrayList<StoredAnswer>(1);
        var row = AnswerTable.Row.of(answer);
        writer.submit(
                sql -> {
                    stored.clear();
                    stored.add(answers.put(sql, row, freshAfter));
                },
                () -> committed.accept(stored.get(0)),
                failed);
    }

    /** Puts what a sample came to on disk, soon. */
    public void put(
            int run,
            int position,
            List<StoredOutcome> outcomes,
            long now,
            Runnable committed,
            Consumer<NudgeException> failed) {
        var rows = outcomes.stream().map(ResultTable.Row::of).toList();
        writer.submit(
                sql -> {
                    rows.forEach(row -> ResultTable.put(sql, run, position, row));
                    sql.update("UPDATE run SET done = max(done, ?), updated = ? WHERE number = ?", position, now, run);
                },
                committed,
                failed);
    }

    /** Adds to what a run has cost, soon; its failure is told to nobody, as no answer depends on it. */
    public void spend(int run, RunCosts more) {
        writer.submit(sql -> SpendingTable.add(sql, run, more), () -> {}, failure -> {});
    }

    /** What a run has cost in all its starts; nothing by condition where a program of an older version carried it out. */
    public RunCosts costs(int run) {
        return SpendingTable.of(database.reading(), run);
    }

    /** Waits until all that was put before is on disk, then says how the run ended. */
    public void end(int run, String state, int failed, long now) {
        writer.call(sql -> sql.update(
                "UPDATE run SET state = ?, failed = ?, updated = ? WHERE number = ?", state, failed, now, run));
    }

    /** Waits until all that was put before is on disk or has failed. */
    public void flush() {
        writer.call(sql -> 0);
    }

    /** Writes what waits, then closes the file. */
    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
