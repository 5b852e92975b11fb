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
 * @param begun what comes back of an assistant's turn that was begun
 */
record Abilities(Set<Capability> can, String serves, String found, Begun begun) {
    /** What comes back of an assistant's turn that was begun. */
    enum Begun {
        LEFT_OUT,
        REPEATED
    }

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
        return new Abilities(set, "", words, Begun.LEFT_OUT);
    }

    Abilities with(Begun other) {
        return new Abilities(can, serves, found, other);
    }

    /** What an answer may begin with that is not the model's. */
    String repeated(String prefix) {
        return can(Capability.FORCED_PREFIX) && begun == Begun.LEFT_OUT ? "" : prefix;
    }
}
