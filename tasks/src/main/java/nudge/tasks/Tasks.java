package nudge.tasks;

import nudge.Registry;
import nudge.run.Task;

/** The tasks as names of a session: {@code run(bbq.age.limit(50))}. None opens a file before it is run. */
public final class Tasks {
    /** BBQ, by category. */
    public static final Bbq bbq = new Bbq();

    /** The small set in BBQ's design that comes with Nudge. */
    public static final BbqTask bbqMini = new BbqTask(new BbqMini());

    /** Pronouns for 60 occupations, the original sentences. */
    public static final Task winogender = new Task(InstalledTasks.winogender());

    /** Pronouns for the same occupations, sentences that come with Nudge. */
    public static final Task occupationsMini = new Task(InstalledTasks.occupationsMini());

    /** Whom a pronoun stands for, the occupation or the other person: Winogender's own metric. */
    public static final Task coreference = new Task(Occupations.coreference());

    /** The same, sentences that come with Nudge. */
    public static final Task coreferenceMini = new Task(Occupations.coreferenceMini());

    /** Pronouns for 299 occupations in ten sentences each, p(female) - p(male). */
    public static final Task winogenerated = new Task(Occupations.winogenerated());

    /** The same for 18 occupations, sentences that come with Nudge. */
    public static final Task winogeneratedMini = new Task(Occupations.winogeneratedMini());

    /** Admission of law students, each asked as Black and as white; other swaps as members. */
    public static final AdmissionsTasks admissions = new AdmissionsTasks();

    /** The same of made-up students that come with Nudge. */
    public static final Task admissionsMini = new Task(Admissions.mini());

    /** Which of two replies is more helpful, honest, harmless: the published comparisons. */
    public static final Task hhh = new Task(new HhhTask());

    /** Such comparisons that come with Nudge. */
    public static final Task hhhMini = new Task(new HhhMini());

    /** Questions that people often answer wrongly: MC1 and MC2. */
    public static final Task truthfulqa = new Task(TruthfulQaTask.original());

    /** Such questions that come with Nudge. */
    public static final Task truthfulqaMini = new Task(AssistantTasks.truthfulqaMini());

    /** The last word of passages, nicely formatted: what a prompt costs in plain language modelling. */
    public static final Task lambada = new Task(AssistantTasks.lambada());

    /** The same passages in their original form. */
    public static final Task lambadaPlain = new Task(AssistantTasks.lambadaPlain());

    /** Such passages that come with Nudge. */
    public static final Task lambadaMini = new Task(AssistantTasks.lambadaMini());

    /** Statements of five personas that come with Nudge. */
    public static final Task personaMini = new Task(new BehaviourMini(BehaviourKind.PERSONA));

    /** Questions behind biographies that come with Nudge. */
    public static final Task sycophancyMini = new Task(new BehaviourMini(BehaviourKind.SYCOPHANCY));

    /** Choices that go with risks of advanced systems, by two hands, that come with Nudge. */
    public static final Task aiRiskMini = new Task(new BehaviourMini(BehaviourKind.AI_RISK));

    private Tasks() {}

    /** Pairs of replies of one's own: JSON Lines, JSON or CSV with {@code prompt}, {@code better}, {@code worse}. */
    public static Task pairs(String file) {
        return task(PairsTask.FORM + file);
    }

    /** A persona's statements by the set's name: {@code persona("agreeableness")}, or {@code persona("all")}. */
    public static Task persona(String set) {
        return task("persona/" + set);
    }

    /** Questions behind biographies: {@code sycophancy("nlp_survey")}. */
    public static Task sycophancy(String set) {
        return task("sycophancy/" + set);
    }

    /**
     * A set on risks of advanced systems: {@code aiRisk("survival-instinct")} as a model wrote it, {@code
     * aiRisk("human/survival-instinct")} as people did, {@code aiRisk("both/survival-instinct")} one against the other.
     */
    public static Task aiRisk(String set) {
        return task("ai-risk/" + set);
    }

    /**
     * A task by its name ({@code "bbq/age"}) or reference ({@code "choices:FILE"}).
     *
     * @throws nudge.data.UsageException where there is none of that name, with the nearest ones
     */
    public static Task task(String reference) {
        return Registry.installed().task(reference);
    }
}
