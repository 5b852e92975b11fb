package nudge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nudge.data.UsageException;
import nudge.model.Cancellation;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.Sampling;
import nudge.prompt.Condition;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import nudge.view.Conversation;
import nudge.view.Conversation.Spoken;
import nudge.view.Prose;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.TextView;

/**
 * A conversation with the session's model under a condition: {@code var c = chat(HHH); c.say("Hello")}. Each turn is put
 * as {@link Nudge#ask} puts a question: additions to the question stand in every human turn, a frame such as HHH before
 * the whole, and reasoning is asked for in the last turn only; reasoning that is past is not sent again. Nothing is
 * stored. Safe for several threads, one of which speaks at a time.
 */
public final class Chat extends Showable {
    private final Means means;
    private final Viewers viewers;
    private final List<Said> said = new ArrayList<>();
    private Condition condition;
    private int retries;

    /** What shows the answers while they are written. */
    @FunctionalInterface
    public interface Viewers {
        AskView view(String words, List<Condition> conditions);
    }

    /** What a conversation takes from its session, asked for each time. */
    record Means(
            Supplier<LanguageModel> model,
            Supplier<PromptPack> pack,
            Supplier<Sampling> sampling,
            Function<String, Condition> conditions) {
        static Means of(Nudge nudge) {
            return new Means(nudge::model, nudge::pack, () -> nudge.settings().sampling(), nudge.registry()::condition);
        }
    }

    private record Said(String model, String words, Question.Answer answer) {
        String answered() {
            return answer.written(Prompt.ANSWER);
        }
    }

    Chat(Means means, Condition condition, Viewers viewers) {
        this.means = means;
        this.condition = condition;
        this.viewers = viewers;
    }

    /** What the conversation goes on under. */
    public synchronized Condition condition() {
        return condition;
    }

    /** Says something, and gives the answer. One that was stopped counts as far as it came. */
    public Question say(String words) {
        return say(words, new Cancellation(), viewers.view(words, List.of(condition())));
    }

    /** As {@link #say(String)}, before somebody's eyes; whoever cancels has the answer as far as it came. */
    public synchronized Question say(String words, Cancellation cancellation, AskView view) {
        retries = 0;
        return said(words, cancellation, view);
    }

    /** The last answer again, in other words. */
    public Question retry() {
        return retry(new Cancellation(), viewers.view(last().words(), List.of(condition())));
    }

    /** As {@link #retry()}, before somebody's eyes. */
    public synchronized Question retry(Cancellation cancellation, AskView view) {
        var again = last();
        said.remove(said.size() - 1);
        retries++;
        try {
            return said(again.words(), cancellation, view);
        } catch (ModelException e) {
            said.add(again);
            throw e;
        }
    }

    private Question said(String words, Cancellation cancellation, AskView view) {
        var answered = asked(words, List.of(condition), cancellation, view);
        var turn = new Said(answered.model().label(), words, answered.answers().get(0));
        if (!turn.answered().isEmpty() || !turn.answer().isUnfinished()) {
            said.add(turn);
        }
        return answered;
    }

    /** What was said last, asked under several conditions side by side; the conversation stays as it is. */
    public Question both(Condition... conditions) {
        var asked = List.of(conditions);
        return both(asked, new Cancellation(), viewers.view(last().words(), asked));
    }

    /** As {@link #both(Condition...)}, before somebody's eyes. */
    public synchronized Question both(List<Condition> conditions, Cancellation cancellation, AskView view) {
        var last = last();
        said.remove(said.size() - 1);
        try {
            return asked(last.words(), conditions, cancellation, view);
        } finally {
            said.add(last);
        }
    }

    /** The same conversation under another condition, from the next words on. */
    public synchronized Chat as(Condition other) {
        condition = other;
        return this;
    }

    /** As {@link #as(Condition)}, by its name. */
    public Chat as(String name) {
        return as(means.conditions().apply(name));
    }

    /** The conditions of a list of names. */
    public List<Condition> conditions(String... names) {
        return Stream.of(names).map(means.conditions()).toList();
    }

    /** Drops the oldest turns: where the model's context is full. */
    public synchronized Chat forget(int turns) {
        said.subList(0, Math.max(0, Math.min(turns, said.size()))).clear();
        return this;
    }

    /** Who said what so far. */
    public synchronized Showable history() {
        var turns = new ArrayList<Spoken>();
        for (var each : said) {
            turns.add(new Spoken("You", each.words(), ""));
            var note = each.answer().condition() + (each.answer().isUnfinished() ? ", stopped" : "");
            turns.add(new Spoken(each.model(), each.answered(), note));
        }
        var shown = List.copyOf(turns);
        return Showable.of(
                style -> shown.isEmpty() ? List.of("Nothing has been said yet.") : Conversation.lines(style, shown));
    }

    /** What is sent with the next words, which stand as an ellipsis: slots named, the hole marked. */
    public synchronized Showable prompt() {
        var prompt = prompts("…", List.of(condition)).values().iterator().next();
        return Showable.of(style -> TextView.preview(style, prompt));
    }

    private Question asked(String words, List<Condition> conditions, Cancellation cancellation, AskView view) {
        try {
            return new FreeAnswers(means.model().get(), means.sampling().get(), cancellation, view, retries)
                    .to(words, prompts(words, conditions));
        } catch (ModelException e) {
            if (said.isEmpty() || e.kind() != ModelException.Kind.FATAL_FOR_REQUEST) {
                throw e;
            }
            throw new ModelException(
                    e.kind(),
                    e.getMessage() + " Turns before this one: " + said.size()
                            + ". Where they are too long, forget(N) drops the oldest N.",
                    e);
        }
    }

    private Map<String, Prompt> prompts(String words, List<Condition> conditions) {
        var prompts = new FreePrompts(means.pack().get());
        var byName = new LinkedHashMap<String, Prompt>();
        for (var each : conditions) {
            var before = new ArrayList<Turn>();
            for (var turn : said) {
                before.addAll(prompts.past(turn.words(), turn.answered(), each, before.size() / 2 + 1));
            }
            byName.put(each.name(), prompts.of(words, before, each));
        }
        return byName;
    }

    private synchronized Said last() {
        if (said.isEmpty()) {
            throw new UsageException("Nothing has been said yet. Say something first: say(\"Hello\").");
        }
        return said.get(said.size() - 1);
    }

    @Override
    public synchronized List<String> lines(Style style) {
        return Prose.lines(
                style,
                (said.isEmpty()
                                ? "A conversation under " + condition.name()
                                        + " in which nothing was said yet. Keep it,"
                                        + " var c = chat(...), and talk: c.say(\"Hello\"). Then also"
                                : "A conversation under " + condition.name() + " with " + said.size()
                                        + (said.size() == 1 ? " turn" : " turns") + ". say(\"...\"),")
                        + " retry(), as(Q_IF), both(Q, HHH), history(), prompt().");
    }
}
