package nudge.models.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelInfo;
import nudge.model.Request;
import nudge.model.Steps;
import nudge.model.TextListener;
import nudge.prompt.Dialogue;
import nudge.prompt.Part;
import org.jspecify.annotations.Nullable;

/**
 * A model behind HTTP. What its server can do is found out once, before the first answer. Any number of threads may ask;
 * each waits for its own answer.
 */
final class HttpModel implements LanguageModel {
    /** Texts that may get so long come as they are written: proxies cut off connections on which nothing comes. */
    private static final int LONG_TOKENS = 512;

    private final ModelCard card;
    private final Api api;
    private final Dialect dialect;
    private final PrefixRequest prefixRequest;
    private final AtomicReference<@Nullable Abilities> found = new AtomicReference<>();

    HttpModel(ModelCard card, Api api, Dialect dialect, PrefixRequest prefixRequest) {
        this.card = card;
        this.api = api;
        this.dialect = dialect;
        this.prefixRequest = prefixRequest;
    }

    /** @throws ModelException where the server cannot be asked what it can do */
    @Override
    public ModelInfo info() {
        try {
            return card.info(abilities(new Cancellation()), prefixRequest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(ModelException.Kind.CANCELLED, "Asking what a server can do was interrupted.", e);
        }
    }

    @Override
    public int usualFloor() {
        return 0;
    }

    @Override
    public Optional<ModelInfo> supposed() {
        return found.get() == null ? Optional.of(card.unasked(dialect.supposed())) : Optional.empty();
    }

    private Abilities abilities(Cancellation cancellation) throws InterruptedException {
        var known = found.get();
        if (known != null) {
            return known;
        }
        synchronized (found) {
            var now = found.get();
            if (now == null) {
                now = new Patience(cancellation).of(() -> dialect.probe(cancellation));
                found.set(now);
            }
            return now;
        }
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation) throws InterruptedException {
        return complete(request, cancellation, TextListener.NONE, Steps.NONE);
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation, TextListener listener)
            throws InterruptedException {
        return complete(request, cancellation, listener, Steps.NONE);
    }

    @Override
    public Completion complete(Request request, Cancellation cancellation, Steps steps) throws InterruptedException {
        return complete(request, cancellation, TextListener.NONE, steps);
    }

    private Completion complete(Request request, Cancellation cancellation, TextListener listener, Steps steps)
            throws InterruptedException {
        long began = System.nanoTime();
        var abilities = abilities(cancellation);
        var before = steps.filled();
        var filled = Filled.of(before);
        var texts = new HashMap<String, String>();
        filled.forEach(one -> texts.put(one.fill().hole(), one.fill().text()));
        var holes = request.prompt().holes();
        for (var hole : holes.subList(filled.size(), holes.size())) {
            var dialogue = request.prompt().before(hole.name(), texts);
            var one = hole instanceof Part.Generate generate
                    ? written(generate, dialogue, request, abilities, cancellation, listener)
                    : chosen(hole, dialogue, abilities, cancellation);
            filled.add(one);
            texts.put(hole.name(), one.fill().text());
            if (filled.size() < holes.size()) {
                steps.filled(Filled.completion(filled, before.durationMillis() + millisSince(began)));
            }
        }
        return Filled.completion(filled, before.durationMillis() + millisSince(began));
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private Filled written(
            Part.Generate hole,
            Dialogue dialogue,
            Request request,
            Abilities abilities,
            Cancellation cancellation,
            TextListener listener)
            throws InterruptedException {
        var text = new StoppedText(hole.stop(), piece -> listener.text(hole.name(), piece));
        int limit = request.sampling().limit(hole.maxTokens());
        boolean begun = abilities.can(Capability.FORCED_PREFIX);
        var unrepeated = new Unrepeated(abilities.repeated(dialogue.prefix()), text::add);
        var asked = new Asked(
                begun ? dialogue : prefixRequest.in(dialogue),
                limit,
                hole.stop(),
                request.sampling(),
                Draws.seed(request, hole.name()),
                Asked.Detail.TEXT,
                listener == TextListener.NONE && limit < LONG_TOKENS
                        ? Optional.empty()
                        : Optional.of(piece -> unrepeated.accept(api.server().masked(piece))));
        var said = dialect.say(asked, cancellation);
        if (asked.told().isEmpty()) {
            unrepeated.accept(api.server().masked(said.text()));
        }
        unrepeated.end();
        Http.stopIf(cancellation);
        var fill = Fill.written(hole.name(), text.end(), text.isStopped() ? Fill.Finish.STOP : said.finish());
        var notes = new ArrayList<>(begun ? List.<String>of() : prefixRequest.note(dialogue.prefix()));
        notes.addAll(api.refused().notes());
        return new Filled(fill, said.tokens(), notes);
    }

    private Filled chosen(Part hole, Dialogue dialogue, Abilities abilities, Cancellation cancellation)
            throws InterruptedException {
        var options = dialogue.continuations(hole.options(), info().format());
        boolean whole = abilities.can(Capability.CONTINUATION_LOG_PROBABILITIES);
        if (abilities.can(Capability.OPTION_LOG_PROBABILITIES) && (!whole || Letters.mayBe(options))) {
            var read = letters(hole, options, dialogue, abilities, cancellation);
            if (!whole
                    || !read.fill().logProbabilities().isEmpty() && read.notes().isEmpty()) {
                return read;
            }
        }
        if (!whole) {
            throw new ModelException(
                    ModelException.Kind.FATAL_FOR_REQUEST,
                    api.server()
                            .masked("The server at " + api.server().quoted()
                                    + " tells no log-probabilities, so hole '" + hole.name()
                                    + "' can't be chosen. Read its answers as text, with --reading parse."));
        }
        var scored = dialect.score(dialogue, options, cancellation);
        var notes = scored.movedTokens() == 0
                ? List.<String>of()
                : List.of("The boundary before hole '" + hole.name() + "' moved back by " + scored.movedTokens()
                        + " tokens, since an option changes how the words before it are cut.");
        return new Filled(
                Fill.chosen(
                        hole.name(),
                        options.get(best(scored.logProbabilities())),
                        scored.logProbabilities(),
                        scored.optionTokens()),
                scored.tokens(),
                notes);
    }

    private Filled letters(
            Part hole, List<String> options, Dialogue dialogue, Abilities abilities, Cancellation cancellation)
            throws InterruptedException {
        boolean begun = abilities.can(Capability.FORCED_PREFIX);
        var asked = begun
                ? Asked.alternatives(dialogue, 1)
                : Asked.alternatives(prefixRequest.in(dialogue), Letters.TOKENS_UNBEGUN);
        var said = dialect.say(asked, cancellation);
        if (said.positions().isEmpty()) {
            throw api.empty("without the log-probabilities it gave before");
        }
        var notes = new ArrayList<>(begun ? List.<String>of() : prefixRequest.note(dialogue.prefix()));
        var letters = Letters.in(said, options, dialogue.prefix(), abilities);
        if (letters.isEmpty()) {
            notes.add("None of the options is among the likeliest tokens the server tells; the text is what it wrote.");
            return new Filled(
                    Fill.written(hole.name(), api.server().masked(said.text()), said.finish()), said.tokens(), notes);
        }
        notes.addAll(letters.get().notes());
        var logs = letters.get().logs();
        return new Filled(Fill.chosen(hole.name(), options.get(best(logs)), logs), said.tokens(), notes);
    }

    private static int best(List<Double> logs) {
        int best = 0;
        for (int i = 1; i < logs.size(); i++) {
            best = logs.get(i) > logs.get(best) ? i : best;
        }
        return best;
    }

    /** One that takes fewer says so, and is asked fewer. */
    @Override
    public int usualConcurrency() {
        return 16;
    }

    /** Connections end by themselves soon after the last answer; other models of this provider share them. */
    @Override
    public void close() {}
}
