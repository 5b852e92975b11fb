package nudge.models.http;

import java.util.List;
import nudge.model.Completion;
import nudge.model.Fill;

/**
 * What a server wrote.
 *
 * @param positions its tokens with their alternatives; empty where the server tells none
 */
record Said(String text, Fill.Finish finish, List<Position> positions, Completion.Tokens tokens) {
    /**
     * A token and what else could have stood there.
     *
     * @param token that was written
     * @param logProbability of it, in nats
     * @param alternatives the likeliest, itself among them where it is one, likeliest first
     */
    record Position(String token, double logProbability, List<Alternative> alternatives) {
        Position {
            alternatives = List.copyOf(alternatives);
        }

        /** What no token outside the alternatives exceeds, in nats. */
        double bound() {
            return alternatives.stream()
                    .mapToDouble(Alternative::logProbability)
                    .min()
                    .orElse(0);
        }
    }

    /** A token that could stand somewhere, and its log-probability in nats. */
    record Alternative(String token, double logProbability) {}

    Said {
        positions = List.copyOf(positions);
    }

    Said withText(String other, Fill.Finish why) {
        return new Said(other, why, positions, tokens);
    }
}
