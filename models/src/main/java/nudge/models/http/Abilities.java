package nudge.models.http;

import java.util.EnumSet;
import java.util.Set;
import nudge.model.Capability;

/**
 * What probing found.
 *
 * @param can what the server can do
 * @param serves what it says it serves, where the reference does not name a model; else empty
 * @param found in words, for the model's description
 */
record Abilities(Set<Capability> can, String serves, String found) {
    Abilities {
        can = Set.copyOf(can);
    }

    boolean can(Capability capability) {
        return can.contains(capability);
    }

    /** Abilities as they were found, told in words. */
    static Abilities found(Set<Capability> can) {
        var set = EnumSet.copyOf(can);
        var words = (set.contains(Capability.CONTINUATION_LOG_PROBABILITIES)
                        ? "log-probabilities of whole texts"
                        : set.contains(Capability.OPTION_LOG_PROBABILITIES)
                                ? "log-probabilities of letters"
                                : "no log-probabilities")
                + (set.contains(Capability.FORCED_PREFIX)
                        ? ", begins the assistant's turn"
                        : ", can't begin the assistant's turn");
        return new Abilities(set, "", words);
    }
}
