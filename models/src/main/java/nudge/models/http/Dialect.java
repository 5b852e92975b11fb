package nudge.models.http;

import java.util.List;
import java.util.Set;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.prompt.Dialogue;

/** How one kind of server is spoken to. Safe for any number of threads. */
interface Dialect {
    /** Finds out, once and by asking, what the server can do with its model. */
    Abilities probe(Cancellation cancellation) throws InterruptedException;

    /** What such servers mostly can, as long as this one was not asked. */
    default Abilities supposed() {
        return Abilities.found(Set.of(Capability.OPTION_LOG_PROBABILITIES, Capability.FORCED_PREFIX));
    }

    /** A text; an empty one is an error that may pass. */
    Said say(Asked asked, Cancellation cancellation) throws InterruptedException;

    /**
     * Exact log-probabilities of continuations; only where {@link Capability#CONTINUATION_LOG_PROBABILITIES} was found.
     */
    default Continuations score(Dialogue dialogue, List<String> options, Cancellation cancellation)
            throws InterruptedException {
        throw new UnsupportedOperationException("This server scores no continuations.");
    }
}
