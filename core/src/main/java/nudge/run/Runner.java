package nudge.run;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.prompt.Condition;
import nudge.store.RunDescription;
import nudge.store.RunTicket;
import nudge.store.Store;

/**
 * Carries out experiments: everything is checked before the first request, nothing in the store is asked twice, answers
 * are on disk before they are shown, and results come in one order on one thread. Safe for several threads.
 */
public final class Runner {
    private final Store store;
    private final Clock clock;
    private final ReportMaker reports;
    private final SortedMap<String, String> told;

    /**
     * A runner on a store.
     *
     * @param clock for when runs began and how long they take; no figure depends on it
     */
    public Runner(Store store, Clock clock) {
        this(store, clock, Reports::report);
    }

    Runner(Store store, Clock clock, ReportMaker reports) {
        this(store, clock, reports, new TreeMap<>());
    }

    private Runner(Store store, Clock clock, ReportMaker reports, SortedMap<String, String> told) {
        this.store = store;
        this.clock = clock;
        this.reports = reports;
        this.told = told;
    }

    /** This runner, which writes more into the recipes of its runs: what was asked for besides the experiment. */
    public Runner remembering(SortedMap<String, String> more) {
        return new Runner(store, clock, reports, Collections.unmodifiableSortedMap(new TreeMap<>(more)));
    }

    /**
     * Starts a run, or goes on with the one that was begun with the same experiment; what is finished is shown again
     * without a request. Returns once all prompts are checked; the run goes on in the background. The model stays the
     * caller's to close, after the run's end.
     *
     * @throws nudge.data.UsageException with everything that keeps the prompts from being formed, before any request
     * @throws nudge.data.DataException where data are missing or broken, or the store cannot be written
     */
    public Run start(
            Experiment experiment,
            LanguageModel model,
            DataFolders folders,
            RunOptions options,
            List<RunListener> listeners) {
        var plan = new Planner(experiment, model).plan(folders);
        var outlook = outlook(plan, options);
        var recipe = Recipe.of(experiment, model.info(), told);
        recipe.putAll(plan.words());
        var ticket = ticket(
                plan,
                new RunDescription(
                        plan.hash(),
                        experiment.task().name(),
                        plan.citation(),
                        model.info(),
                        plan.reading(),
                        experiment.conditions().stream().map(Condition::name).toList(),
                        experiment.pack(),
                        experiment.task().selection().seed(),
                        experiment.task().chainCount(),
                        experiment.task().definition().breakdown(),
                        Citations.of(experiment),
                        plan.notes(),
                        recipe),
                options);
        var spending = Spending.of(plan, ticket.done(), options.budget(), outlook.gauge());
        var work = new Work(plan, model, store, ticket, options, spending, clock);
        var run = new LiveRun(work, header(plan, ticket), recipe, reports, new Audience(listeners));
        outlook.words().ifPresent(work.lines()::add);
        run.start();
        return run;
    }

    /**
     * What a run would ask and cost. Asks nobody and stores nothing.
     *
     * @param known what is known of the model without asking it
     * @throws nudge.data.UsageException with everything that keeps the prompts from being formed
     */
    public Forecast forecast(
            Experiment experiment, LanguageModel model, ModelInfo known, DataFolders folders, RunOptions options) {
        var plan = new Planner(experiment, model, known).plan(folders);
        return new Forecaster(plan, store, options, Experience.of(store, plan.model())).whole();
    }

    /** Looked at before a run begins, where it is large or has a budget. */
    private Outlook outlook(Plan plan, RunOptions options) {
        options.budget().checkPrices(plan.model().prices(), plan.model().reference());
        if (options.budget().isNone() && plan.requests() <= Outlook.LARGE) {
            return new Outlook(new TokenGauge(), Optional.empty());
        }
        var experience = Experience.of(store, plan.model());
        var forecaster = new Forecaster(plan, store, options, experience);
        if (!options.budget().isNone()) {
            forecaster.checkBudget();
        }
        return Outlook.of(plan, options, experience, forecaster);
    }

    private RunTicket ticket(Plan plan, RunDescription description, RunOptions options) {
        return switch (options.reuse()) {
            case STORED -> store.begin(description, plan.samples(), clock.millis());
            case FRESH -> store.beginFresh(description, plan.samples(), clock.millis());
        };
    }

    private static RunHeader header(Plan plan, RunTicket ticket) {
        var task = plan.experiment().task();
        return new RunHeader(
                ticket.number(),
                plan.hash(),
                task.name(),
                task.half(),
                plan.citation(),
                plan.model(),
                plan.reading(),
                plan.experiment().conditions(),
                plan.experiment().pack(),
                plan.samples().stream().map(Sample::id).toList(),
                task.selection().seed(),
                task.chainCount(),
                task.definition().metrics(plan.reading()),
                task.definition().breakdown(),
                Citations.of(plan.experiment()),
                plan.notes(),
                plan.course());
    }
}
