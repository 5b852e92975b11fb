package nudge.models.standins;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nudge.data.Nearest;
import nudge.data.UsageException;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelException;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.ModelOptions;
import nudge.model.Request;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Part;

/** What all stand-ins share: how they describe themselves, and the walk over a prompt's holes. */
final class StandIn {
    private static final List<String> SETTINGS = List.of("dialogue", "pace");

    private StandIn() {}

    /** One hole at a time, with the texts of the ones before it. */
    @FunctionalInterface
    interface Filler {
        Fill fill(Part hole, Map<String, String> before) throws InterruptedException;
    }

    static ModelInfo info(
            ModelKind kind,
            String reference,
            String description,
            String identity,
            Set<Capability> can,
            ModelOptions options) {
        for (var name : options.settings().keySet()) {
            if (!SETTINGS.contains(name)) {
                throw Nearest.unknown("setting of '" + reference + "'", name, SETTINGS);
            }
        }
        var format = options.dialogue().orElse(DialogueFormat.HUMAN_ASSISTANT);
        return options.told(new ModelInfo(reference, description, identity, kind, format, can, options.attributes()));
    }

    /** The setting {@code pace}, words a second; without it, what the reference or its file says. */
    static WordPace pace(ModelOptions options, double otherwise) {
        var given = options.setting("pace").orElse(Double.toString(otherwise));
        try {
            var words = Double.parseDouble(given);
            if (words >= 0 && words <= 1000) {
                return new WordPace(words);
            }
        } catch (NumberFormatException e) {
            throw new UsageException("pace=" + given + " is not a number. It is words a second, from 0 to 1000.", e);
        }
        throw new UsageException("pace=" + given + " is out of range. It is words a second, from 0 to 1000.");
    }

    /** The file a reference names behind its prefix. */
    static Path file(String reference, String prefix, String example) {
        var name = reference.substring(prefix.length());
        if (name.isBlank()) {
            throw new UsageException("Model '" + reference + "' names no file. Write it as '" + example + "'.");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException(
                    "Model '" + reference + "' names no file: " + e.getMessage() + ". Write it as '" + example + "'.",
                    e);
        }
    }

    /** All holes in order; each one is told before the next. */
    static Completion complete(
            Request request, Cancellation cancellation, Telling telling, List<String> notes, Filler filler)
            throws InterruptedException {
        var fills = new ArrayList<Fill>();
        var before = new HashMap<String, String>();
        for (var hole : request.prompt().holes()) {
            stopIf(cancellation);
            var fill = filler.fill(hole, Map.copyOf(before));
            telling.tell(fill, cancellation);
            fills.add(fill);
            before.put(fill.hole(), fill.text());
        }
        return new Completion(fills, Completion.Tokens.NONE, 0, notes);
    }

    static void stopIf(Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            throw new ModelException(ModelException.Kind.CANCELLED, "Stopped as asked, before the answer came.");
        }
    }
}
